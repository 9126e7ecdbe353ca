package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Project;

/** Each mistake gets one clear sentence and loses nothing. */
class BadInputTest {

  @TempDir Path folder;
  private Path record;
  private Path good;

  @BeforeEach
  void oneGoodArticle() throws IOException {
    record = folder.resolve("r.db");
    good = Files.createDirectory(folder.resolve("news")).resolve("good.txt");
    Files.writeString(good, "Two boats\n\n“We will sail,” Ana Ruiz said on Friday.\n");
  }

  private Cli read(Object... more) {
    Object[] args = new Object[more.length + 3];
    args[0] = "read";
    args[1] = "--record";
    args[2] = record;
    System.arraycopy(more, 0, args, 3, more.length);
    return Cli.run(args);
  }

  private static void assertMistake(Cli cli, String... parts) {
    assertThat(cli.exit()).isEqualTo(Main.MISTAKE);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).startsWith("parley: ").contains(parts);
    assertThat(cli.err().strip().split("\n").length).isLessThanOrEqualTo(2);
  }

  @Test
  void aMissingFile() {
    assertMistake(read(folder.resolve("nowhere.txt")), "nowhere.txt");
    assertThat(record).doesNotExist();
  }

  @Test
  void aFolderWithoutArticles() throws IOException {
    assertMistake(read(Files.createDirectory(folder.resolve("empty"))), "empty");
  }

  @Test
  void anAddressOnTheWeb() {
    assertMistake(read("https://courier.example/1"), "save the page");
  }

  @Test
  void aBatchGoesOnPastWhatIsBroken() throws IOException {
    Files.write(folder.resolve("news/binary.txt"), new byte[] {'a', 0, 1, 2});
    Files.write(folder.resolve("news/broken.txt"), new byte[] {'a', 'b', (byte) 0xc3, '('});
    Files.createFile(folder.resolve("news/nothing.txt"));
    Files.writeString(folder.resolve("news/long.txt"), "a long one ".repeat(272_728));
    Cli cli = read(folder.resolve("news"));
    assertThat(cli.exit()).isZero();
    assertThat(cli.out()).startsWith("1 article read, 1 statement found.");
    assertThat(cli.err())
        .contains("4 articles could not be read:")
        .contains("binary.txt", "broken.txt (byte 2)", "nothing.txt", "3,000,008 characters");
    assertThat(read("--strict", folder.resolve("news")).exit()).isEqualTo(Main.NOT_ALL);
  }

  @Test
  void aRecordThatIsNone() throws IOException {
    Files.writeString(record, "this is no database, only a text that stands in its place");
    assertMistake(read(good), "r.db");
    assertMistake(Cli.run("export", "--record", good, "--format", "jsonl"), "good.txt");
    assertThat(good).content().startsWith("Two boats");
  }

  @Test
  void aRecordThatIsNotThere() {
    assertMistake(Cli.run("export", "--record", record, "--format", "jsonl"), "r.db");
    assertThat(record).doesNotExist();
  }

  @Test
  void aRecordOfANewerParley() throws SQLException {
    read(good);
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + record)) {
      sqlite
          .createStatement()
          .execute(
              "INSERT INTO flyway_schema_history (installed_rank, version, description, type,"
                  + " script, checksum, installed_by, execution_time, success)"
                  + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 1, 1)");
    }
    assertMistake(read(good), "newer Parley");
  }

  @Test
  void aDatabaseServer() {
    assertMistake(
        Cli.run("read", "--record", "jdbc:postgresql://localhost/talks", good), "give --record");
  }

  @Test
  void aWordThatIsNoCommand() {
    assertMistake(Cli.run("raed", good), "raed");
    assertMistake(Cli.run("read"), "PATH");
    assertMistake(read("--jobs", 0, good), "--jobs 0 must be at least 1");
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : Main.commandLine().getSubcommands().keySet()) {
      if (!command.equals("help")) {
        assertThat(Cli.run(command, "--help").out()).contains("Usage: parley " + command);
        assertThat(Cli.run(command, "-V").out()).startsWith("parley 0.");
      }
    }
  }

  @Test
  void anotherCodebookThanTheRecords() throws IOException {
    Path first = Project.example().resolve("codebook.yaml");
    Path second = folder.resolve("second.yaml");
    Files.writeString(second, Files.readString(first).replace("id: north-ferry", "id: other"));
    assertThat(read("--codebook", first, good).exit()).isZero();
    assertMistake(
        read("--codebook", second, good), "coded by another codebook (north-ferry)", "parley code");
    assertThat(read("--codebook", first, good).out()).contains("1 article known already");
  }

  @Test
  void aCodebookWithMistakes() throws IOException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "schema: 1\nid: x\nauthor: us\nnaem: y\n");
    Cli cli = read("--codebook", broken, good);
    assertThat(cli.exit()).isEqualTo(Main.MISTAKE);
    assertThat(cli.err()).contains("broken.yaml:4");
    assertThat(record).doesNotExist();
  }

  @Test
  void forgetsAPrivatePersonAndNobodyTheCodebookLists() throws IOException {
    Files.writeString(
        good, "“They told me to bring them,” Walter Inch said.\n“No,” said Ana Ruiz.\n");
    read("--codebook", Project.example().resolve("codebook.yaml"), good);
    assertMistake(Cli.run("forget", "--record", record, "Ana Ruiz"), "codebook");
    assertThat(Cli.run("forget", "--record", record, "Walter Inch").out())
        .startsWith("Forgotten in 1 article and ");
    assertThat(Cli.run("export", "--record", record, "--format", "articles").out())
        .doesNotContain("Inch")
        .contains("“They told me to bring them,”");
  }
}
