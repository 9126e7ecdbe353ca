package org.parley.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Outlet;
import org.parley.statement.Published;

class SourcesTest {

  private static final int LIMIT = 2_000_000;
  private static final String FERRIES = "Crews keep the night boat\n\nThe crews said they agree.\n";

  @TempDir private Path folder;
  private String given = "";

  @BeforeEach
  void namesTheFolder() {
    given = folder.toString();
  }

  private static List<Source> list(String... paths) throws SourceException {
    return Sources.list(List.of(paths), null, LIMIT, InputStream.nullInputStream());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path zip(String name, String... members) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < members.length; i += 2) {
        zip.putNextEntry(new ZipEntry(members[i]));
        zip.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private List<String> paths(List<Source> sources) {
    return sources.stream().map(source -> source.path().replace(given, "G")).toList();
  }

  @Test
  void listsAFolderByPathAndLeavesHiddenFilesOut() throws Exception {
    for (String name : List.of("b.txt", "a/z.html", "a.htm", ".c.txt", ".d/e.txt", "notes.md")) {
      write(name, FERRIES);
    }
    assertThat(paths(list(given))).containsExactly("G/a.htm", "G/a/z.html", "G/b.txt");
    assertThat(paths(list(given + "/"))).containsExactly("G/a.htm", "G/a/z.html", "G/b.txt");
    assertThat(paths(list(given, given + "/b.txt"))).hasSize(3);
  }

  @Test
  void readsAFileByItsBytes() throws Exception {
    Path file = write("ferries.txt", FERRIES);
    Article article = list(file.toString()).get(0).read();
    assertThat(article.text()).isEqualTo(FERRIES);
    assertThat(article.id()).isEqualTo(ArticleId.of(Files.readAllBytes(file)));
    assertThat(article.title()).isEqualTo("Crews keep the night boat");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.published()).isNull();
  }

  @Test
  void readsStandardInputAsTextOrPage() throws Exception {
    String page = "<!DOCTYPE html><title>x</title><body><p>The crews said they agree.</p>";
    assertThat(standardInput(FERRIES).text()).isEqualTo(FERRIES);
    assertThat(standardInput(page).text()).isEqualTo("The crews said they agree.");
    assertThat(standardInput(page).path()).isEqualTo("-");
  }

  private static Article standardInput(String text) throws Exception {
    return given(text).read();
  }

  @Test
  void readsTheMembersOfAnArchiveByHarmlessNames() throws Exception {
    String zip =
        zip("a.zip", "d/two.txt", FERRIES, "../../one.txt", "One\n\nA.", "C:\\x.txt", "X\n\nB.")
            .toString();
    List<Source> sources = list(zip);
    assertThat(paths(sources))
        .containsExactly("G/a.zip!d/two.txt", "G/a.zip!one.txt", "G/a.zip!x.txt");
    assertThat(sources.get(0).read().text()).isEqualTo(FERRIES);
    assertThat(sources.get(1).read().text()).isEqualTo("One\n\nA.");
    assertThat(sources.get(0).read()).isEqualTo(sources.get(0).read());
    assertThat(paths(list(given))).hasSize(3);
  }

  @Test
  void skipsAnArchiveWithinAnArchiveWithAReason() throws Exception {
    Source nested = list(zip("a.zip", "b.zip", "PK").toString()).get(0);
    assertThatThrownBy(nested::read)
        .isInstanceOf(BadArticleException.class)
        .hasMessageEndingWith(
            "a.zip!b.zip is an archive within an archive and is not opened;" + " unpack it first.");
  }

  @Test
  void boundsWhatAMemberMayUnpackTo() throws Exception {
    Path bomb = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("bomb.txt"));
      byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 60; i++) {
        zip.write(spaces);
      }
    }
    Source source = list(bomb.toString()).get(0);
    assertThatThrownBy(source::read).hasMessageContaining("is more than 32,000,000 bytes long");
  }

  @Test
  void takesABrokenArchiveInAFolderAsOneBadArticle() throws Exception {
    write("a.txt", FERRIES);
    write("b.zip", "no archive");
    List<Source> sources = list(given);
    assertThat(paths(sources)).containsExactly("G/a.txt", "G/b.zip");
    assertThatThrownBy(sources.get(1)::read).hasMessageContaining("is not a zip archive");
  }

  @Test
  void saysWhatIsWrongWithAPath() throws Exception {
    Files.createDirectories(folder.resolve("empty"));
    refuses("There is no file or folder nowhere.txt.", "nowhere.txt");
    refuses("There are no articles in " + given + "/empty: give .txt", given + "/empty");
    refuses("is not a zip archive", write("b.zip", "no archive").toString());
    refuses("There are no articles in", zip("c.zip", "a.png", "x").toString());
    refuses("is nothing that can be read: give .txt", write("a.pdf", "x").toString());
    refuses("give it with --articles", write("articles.csv", "path\n").toString());
    refuses(
        "reading from the web is not there yet: save the page and give the file",
        "https://news.example/a.html");
  }

  private static void refuses(String sentence, String path) {
    assertThatThrownBy(() -> list(path))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void readsTheListBesideTheFilesUnlessOneIsNamed() throws Exception {
    write("sub/a.txt", FERRIES);
    write(
        "articles.csv",
        "\ufeffextra,published,path,outlet\r\n1,2031-03-05,sub/a.txt,Coast Post\r\n,,gone.txt,\r\n");
    Path named =
        write("lists/mine.csv", "path,outlet,byline\n../sub/a.txt,\"Isle, Times\",Ana Ruiz\n");
    Article beside = list(given).get(0).read();
    assertThat(beside.outlet()).isEqualTo(new Outlet("Coast Post"));
    assertThat(beside.published().date()).hasToString("2031-03-05");
    assertThat(beside.published().basis()).isEqualTo(Published.Basis.GIVEN);
    Article told =
        Sources.list(List.of(given), named, LIMIT, InputStream.nullInputStream()).get(0).read();
    assertThat(told.outlet()).isEqualTo(new Outlet("Isle, Times"));
    assertThat(told.byline()).isEqualTo("Ana Ruiz");
    assertThat(told.published()).isEqualTo(beside.published());
  }

  @Test
  void saysWhichFilesOfAListAreNotThere() throws Exception {
    write("a.txt", FERRIES);
    write("notes.pdf", "x");
    zip("a.zip", "m.txt", FERRIES, "articles.csv", "path\nm.txt\nno.txt\n");
    write("articles.csv", "path\nx.txt\na.txt\nnotes.pdf\ny.txt\na.zip!m.txt\na.zip!z.txt\n");
    Found found = Sources.find(List.of(given), null, LIMIT, InputStream.nullInputStream());
    assertThat(paths(found.sources())).containsExactly("G/a.txt", "G/a.zip!m.txt");
    assertThat(found.remarks())
        .containsExactly(
            given + "/articles.csv names 3 files that are not there, the first is x.txt.",
            given + "/a.zip!articles.csv names 1 file that is not there: no.txt.");
    String file = given + "/a.txt";
    write("articles.csv", "path\na.txt\nnotes.pdf\na.zip!anything.txt\n");
    assertThat(Sources.find(List.of(file), null, LIMIT, InputStream.nullInputStream()).remarks())
        .isEmpty();
  }

  @Test
  void tellsPagesFromTexts() throws Exception {
    write("a.txt", FERRIES);
    write("b.HTM", FERRIES);
    zip("c.zip", "d.html", FERRIES);
    assertThat(list(given)).extracting(Source::isPage).containsExactly(false, true, true);
    assertThat(given("<html><body>" + FERRIES).isPage()).isTrue();
    assertThat(given(FERRIES).isPage()).isFalse();
  }

  private static Source given(String text) throws Exception {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return Sources.list(List.of("-"), null, LIMIT, in).get(0);
  }

  @Test
  void holdsFewArchivesOpen() throws Exception {
    OpenArchives open = new OpenArchives();
    for (int i = 0; i < 20; i++) {
      Path file = zip(i + ".zip", "articles.csv", "path\n", "a.txt", "One " + i, "b.txt", "Two");
      Archive archive = Archive.open(file, open);
      assertThat(new String(archive.members().get(0).read(100), StandardCharsets.UTF_8))
          .isEqualTo("One " + i);
      assertThat(open.count()).isBetween(1, 4);
    }
  }

  @Test
  void closesAnArchiveOnceItsMembersAreRead() throws Exception {
    OpenArchives open = new OpenArchives();
    Archive archive =
        Archive.open(zip("a.zip", "articles.csv", "path\n", "a.txt", "A", "b.txt", "B"), open);
    archive.lists().get(0).read(100);
    archive.close();
    assertThat(open.count()).isZero();
    archive.members().get(0).read(100);
    assertThat(open.count()).isOne();
    archive.members().get(1).read(100);
    assertThat(open.count()).isZero();
  }

  @Test
  void readsMembersOfManyArchivesAtOnce() throws Exception {
    for (int i = 0; i < 12; i++) {
      String member = "Crews vote\n\nNumber " + i + ".\n";
      zip(i + ".zip", "articles.csv", "path\n", "a.txt", member, "b.txt", member);
    }
    List<Source> sources = list(given);
    List<String> texts =
        IntStream.range(0, 20 * sources.size())
            .parallel()
            .mapToObj(i -> text(sources.get(i % sources.size())))
            .toList();
    for (int i = 0; i < texts.size(); i++) {
      String number = sources.get(i % sources.size()).path().replaceAll(".*/(\\d+)\\.zip.*", "$1");
      assertThat(texts.get(i)).isEqualTo("Crews vote\n\nNumber " + number + ".\n");
    }
  }

  private static String text(Source source) {
    try {
      return source.read().text();
    } catch (BadArticleException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readsTheListInsideAnArchive() throws Exception {
    String list = "path,outlet\na.txt,Coast Post\n";
    Path zip = zip("a.zip", "d/a.txt", FERRIES, "d/articles.csv", list);
    List<Source> sources = list(zip.toString());
    assertThat(sources).hasSize(1);
    assertThat(sources.get(0).read().outlet()).isEqualTo(new Outlet("Coast Post"));
  }

  @Test
  void saysWhichLineOfAListIsWrong() throws Exception {
    write("a.txt", FERRIES);
    listed(
        "path,published\na.txt,\nb.txt,5 March\n", "line 3: \"5 March\" is no date; write it as");
    listed("file,date\na.txt,\n", "line 1: \"file,date\" names no column path; write path,outlet");
    listed("path,outlet\n,Coast Post\n", "line 2: the path is missing");
    listed("path,outlet\na.txt,A\n./a.txt,B\n", "line 3: ./a.txt is listed before and otherwise");
  }

  private void listed(String list, String sentence) throws IOException {
    write("articles.csv", list);
    refuses("articles.csv, " + sentence, given);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    bad(new byte[0], "is empty");
    bad("\ufeff \n".getBytes(StandardCharsets.UTF_8), "is empty");
    bad(new byte[] {'a', 0, 'b'}, "(byte 1) is a binary file");
    bad("a\u0001\u0002b".getBytes(StandardCharsets.UTF_8), "control characters");
    bad(new byte[] {'c', 'a', 'f', (byte) 0xe9, ' '}, "(byte 3) is not UTF-8 text");
    bad(
        "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8),
        "is 3,000,000 characters long, the limit is 2,000,000; raise it with --max-chars");
  }

  private void bad(byte[] bytes, String sentence) throws Exception {
    Path file = Files.write(folder.resolve("bad.txt"), bytes);
    Source source = list(file.toString()).get(0);
    assertThatThrownBy(source::read)
        .isInstanceOfSatisfying(
            BadArticleException.class, e -> assertThat(e.path()).isEqualTo(file.toString()))
        .hasMessageContaining(sentence);
  }

  @Test
  void saysThatAFileMayNotBeRead() throws Exception {
    Path file = write("closed.txt", FERRIES);
    assumeFalse(
        !file.toFile().setReadable(false) || Files.isReadable(file),
        "whoever runs this may read everything");
    Source source = list(file.toString()).get(0);
    assertThatThrownBy(source::read).hasMessageContaining("its permissions forbid it");
  }

  @Test
  void keepsMarkAndCarriageReturns() throws Exception {
    String text = "\ufeffCrews keep the night boat\r\n\r\nThe crews said they agree.\r\n";
    Article utf8 = list(write("a.txt", text).toString()).get(0).read();
    assertThat(utf8.text()).isEqualTo(text);
    assertThat(utf8.title()).isEqualTo("Crews keep the night boat");
    Path file = Files.write(folder.resolve("b.txt"), text.getBytes(StandardCharsets.UTF_16LE));
    assertThat(list(file.toString()).get(0).read().text()).isEqualTo(text);
  }
}
