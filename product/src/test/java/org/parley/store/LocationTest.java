package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocationTest {

  @TempDir Path folder;

  @Test
  void makesARecordWhereThereIsNone() {
    Path file = folder.resolve("new.db");
    assertThatThrownBy(() -> Store.existing(file))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "There is no record at " + file + ": read articles into it first, or name another.");
    assertThat(file).doesNotExist();
    Store.open(file).close();
    Store.existing(file).close();
    assertThat(folder.resolve("new.db-wal")).doesNotExist();
  }

  @Test
  void takesAnEmptyFileForANewRecord() throws IOException {
    Store store = Store.open(Files.createFile(folder.resolve("empty.db")));
    assertThat(store.size()).isEqualTo(new Size(0, 0, 0, null, null));
    store.close();
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Path file = Files.writeString(folder.resolve("news.txt"), "The boats sail at dawn, they say.");
    assertRefused(file, file + " is no record (no SQLite file): name another file.");
    assertThat(file).hasContent("The boats sail at dawn, they say.");
  }

  @Test
  void refusesADatabaseOfAnotherProgramAndChangesNoByteOfIt() throws SQLException, IOException {
    Path file = folder.resolve("other.db");
    WritingByHand.execute(file, "CREATE TABLE record (album TEXT)");
    byte[] before = Files.readAllBytes(file);
    assertRefused(
        file, file + " is a database of another program, not a record: name another file.");
    assertThat(file).hasBinaryContent(before);
    assertThat(folder).isDirectoryNotContaining(each -> !each.equals(file));
  }

  @Test
  void refusesARecordOfANewerParley() throws SQLException {
    Path file = folder.resolve("future.db");
    Store.open(file).close();
    WritingByHand.execute(
        file,
        "INSERT INTO flyway_schema_history SELECT installed_rank + 100, '999', 'later', type,"
            + " 'V999__later.sql', checksum, installed_by, installed_on, execution_time, success"
            + " FROM flyway_schema_history WHERE version = '1'");
    assertRefused(
        file,
        "The record "
            + file
            + " was written by a newer Parley: use that one, or read the articles"
            + " into a new record.");
  }

  @Test
  void refusesAFolderAndAPlaceInNoFolder() {
    assertRefused(
        folder,
        folder + " is a folder: name a file in it, such as " + folder.resolve("parley.db") + ".");
    Path nowhere = folder.resolve("none/parley.db");
    assertRefused(
        nowhere, "The folder of " + nowhere + " does not exist: create it, or name another place.");
  }

  @Test
  void refusesAFileOrFolderThatIsReadOnly() {
    Path file = folder.resolve("parley.db");
    Store.open(file).close();
    assertThat(file.toFile().setReadOnly()).isTrue();
    assertRefused(file, "The record " + file + " is read-only: allow writing to it, or copy it.");
    assertThat(file.toFile().setWritable(true)).isTrue();
    assertThat(folder.toFile().setReadOnly()).isTrue();
    assertRefused(
        file,
        "The folder "
            + folder
            + " is read-only, and a record needs to write beside its file: copy"
            + " the record to another folder, or allow writing.");
    assertThat(folder.toFile().setWritable(true)).isTrue();
  }

  @Test
  void refusesADatabaseAddress() {
    Path address = Path.of("jdbc:postgresql:parley");
    assertRefused(
        address,
        "The record jdbc:postgresql:parley is a database address, and only files are supported"
            + " yet: name a file, such as parley.db.");
  }

  @Test
  void saysThatAnotherProgramHoldsTheRecord() throws SQLException {
    Path file = folder.resolve("parley.db");
    Store store = Store.open(file, 50);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      other.createStatement().execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> store.begin(Ferry.RUN))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "The record "
                  + file
                  + " is locked by another program: wait until it is done, or stop it.");
      other.createStatement().execute("ROLLBACK");
    }
    store.begin(Ferry.RUN);
    store.close();
  }

  @Test
  void saysThatARecordIsDamaged() throws IOException {
    Path file = folder.resolve("parley.db");
    Store.open(file).close();
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);
    assertRefused(
        file,
        "The record " + file + " is damaged: restore it from a copy, or read the articles anew.");
  }

  private static void assertRefused(Path file, String sentence) {
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessage(sentence);
  }
}
