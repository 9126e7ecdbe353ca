package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookCommandTest {

  private static final String CODEBOOK =
      """
      schema: 1
      id: well
      author: A tester
      parties: [{id: hill, name: Hill Village}]
      actors:
        - {id: mara-olin, name: Mara Olin, public_role: true, roles: [], speaks_for: [{party: hill, rank: 1, from: 2029}]}
      proposals:
        - id: shared-well
          name: Shared well
          phrases: [shared well]
          consent: [{rule: all, of: [hill], basis: Village law}]
          examples:
            - {text: "We reject the shared well.", speaker: mara-olin, stance: reject}
            - {text: "We would accept the shared well ⟦if the pump is mended⟧.", speaker: mara-olin, stance: conditional}
      """;

  @TempDir private Path folder;

  @Test
  void saysThatExamplesComeOutAsWritten() throws IOException {
    Cli checked = check(CODEBOOK);

    assertThat(checked.out()).contains("well by A tester is sound", "2 of 2 examples as written");
    assertThat(checked.exit()).isZero();
  }

  @Test
  void listsAnExampleThatComesOutOtherwise() throws IOException {
    Cli checked = check(CODEBOOK.replace("stance: reject", "stance: accept"));

    assertThat(checked.out())
        .contains("shared-well: \"We reject the shared well.\" is written as accept")
        .contains("the machine makes it reject", "1 of 2 examples as written");
    assertThat(checked.exit()).isEqualTo(2);
  }

  @Test
  void tellsByLineWhatIsWrongWithTheFile() throws IOException {
    Cli checked = check(CODEBOOK.replace("speaker: mara-olin", "speaker: mara-olim"));

    assertThat(checked.err()).contains("\"mara-olim\" is no actor", "mara-olin");
    assertThat(checked.exit()).isEqualTo(2);
  }

  private Cli check(String yaml) throws IOException {
    return Cli.run("codebook", "check", Files.writeString(folder.resolve("well.yaml"), yaml));
  }
}
