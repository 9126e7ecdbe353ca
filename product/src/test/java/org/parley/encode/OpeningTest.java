package org.parley.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

  private static final List<String> FILES =
      List.of("model.onnx", "vocab.txt", "tagger.properties", "version", "sha256");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    for (String file : FILES) {
      String resource = "/org/parley/model/en/" + file;
      try (InputStream in = OpeningTest.class.getResourceAsStream(resource)) {
        Files.copy(Objects.requireNonNull(in, resource), folder.resolve(file));
      }
    }
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    Files.delete(folder.resolve("model.onnx"));
    assertThatThrownBy(this::open)
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("The model's file model.onnx is not on the classpath; put ");
  }

  @Test
  void saysThatThereIsNoModel() throws IOException {
    Files.delete(folder.resolve("sha256"));
    assertThatThrownBy(this::open).hasMessageContaining("sha256 is not on the classpath");
  }

  @Test
  void refusesWeightsWithOneOtherBit() throws IOException {
    Path weights = folder.resolve("model.onnx");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
    assertThatThrownBy(this::open)
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("The model's file model.onnx is damaged: its SHA-256 is ");
  }

  @Test
  void refusesAFileThatIsNotListed() throws IOException {
    Files.writeString(folder.resolve("sha256"), "");
    assertThatThrownBy(this::open).hasMessageContaining("damaged");
  }

  @Test
  void refusesSettingsThatDoNotFit() throws Exception {
    Path settings = folder.resolve("tagger.properties");
    rewrite(settings, Files.readString(settings).replace("bias = 0.0 ", "bias = "));
    assertThatThrownBy(this::open)
        .isInstanceOf(ModelException.class)
        .hasMessageEndingWith("does not fit this Parley: bias has 6 entries, not 7.");
  }

  @Test
  void refusesWeightsThatAreNoNetwork() throws Exception {
    rewrite(folder.resolve("model.onnx"), "not a network");
    assertThatThrownBy(this::open)
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("ONNX Runtime cannot use the weights: ");
  }

  @Test
  void saysThatTheNativeLibraryDoesNotLoad() throws Exception {
    String nowhere = folder.resolve("nowhere").toString();
    assertThat(openedElsewhere("-Djava.io.tmpdir=" + nowhere, ""))
        .startsWith("ONNX Runtime does not load on this machine (")
        .contains(nowhere);
  }

  /** Some versions of ONNX Runtime end the process where it was called with many files. */
  @Test
  void opensUnderAVeryLongCommandLine() throws Exception {
    assertThat(openedElsewhere("-Xmx256m", "article.txt ".repeat(5_000)))
        .isEqualTo("parley-model-en");
  }

  private static String openedElsewhere(String option, String argument) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Opening.class.getName(),
                argument)
            .redirectErrorStream(true)
            .start();
    return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  /** Opens the model and prints its name, or why it cannot. */
  static final class Opening {

    public static void main(String[] args) {
      try (Tagger tagger = Tagger.english()) {
        System.out.println(tagger.model().name());
      } catch (ModelException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  /** Replaces a file and its checksum. */
  private void rewrite(Path file, String content) throws Exception {
    Path list = folder.resolve("sha256");
    String old = sha256(Files.readAllBytes(file));
    Files.writeString(file, content);
    String sums = Files.readString(list).replace(old, sha256(Files.readAllBytes(file)));
    Files.writeString(list, sums);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private void open() throws IOException {
    URL[] here = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(here, null)) {
      Tagger.of(loader, "").close();
    }
  }
}
