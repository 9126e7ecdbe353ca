package org.parley.coding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.parley.statement.Codebook;
import org.parley.statement.Digest;

/**
 * Reads codebooks: YAML of the form that {@code codebook.schema.json} describes. A codebook with
 * anything wrong in it is refused, and everything wrong is told at once, by line.
 */
public final class CodebookFile {

  private CodebookFile() {}

  /**
   * Reads a codebook from a file in UTF-8.
   *
   * @throws CodebookException if the file cannot be read or is not a sound codebook
   */
  public static Codebook read(Path file) throws CodebookException {
    Problems problems = new Problems(file.toString());
    byte[] bytes = new byte[0];
    String yaml = "";
    try {
      bytes = Files.readAllBytes(file);
      yaml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      problems.add(1, "there is no such file", "check the path");
    } catch (CharacterCodingException e) {
      problems.add(1, "the file is not UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      problems.add(1, "the file cannot be read", "check that it is a file that you may read");
    }
    problems.raise();
    return parse(yaml, problems, Digest.sha256(bytes));
  }

  /**
   * Reads a codebook from its text.
   *
   * @param name what to call it where something is wrong
   * @throws CodebookException if it is not a sound codebook
   */
  public static Codebook parse(String yaml, String name) throws CodebookException {
    return parse(yaml, new Problems(name), Digest.sha256(yaml));
  }

  private static Codebook parse(String yaml, Problems problems, String sha256)
      throws CodebookException {
    YamlTree.Read tree =
        YamlTree.read(yaml.startsWith("\ufeff") ? yaml.substring(1) : yaml, problems);
    if (!tree.root().isMissingNode()) {
      new CodebookSchema(tree, problems).check();
      new References(tree, problems).check();
    }
    problems.raise();
    return new CodebookTree(tree.root()).codebook(sha256);
  }
}
