package org.parley.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jsoup.nodes.Document;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;

/** An article that was found and is read when asked for. */
public final class Source {

  /** A page's markup, or a text's encoding, takes at most this many bytes a character. */
  private static final long BYTES_PER_CHAR = 16;

  private static final long LEAST_BYTES = 16_000_000;

  private static final long MOST_BYTES = 1_000_000_000;

  private final String path;
  private final boolean page;
  private final Raw raw;
  private final Given given;
  private final int maxChars;

  /** An article that its name tells to be a page or a text. */
  Source(String path, Raw raw, Given given, int maxChars) {
    this(path, Page.isNamed(path), raw, given, maxChars);
  }

  Source(String path, boolean page, Raw raw, Given given, int maxChars) {
    this.path = path;
    this.page = page;
    this.raw = raw;
    this.given = given;
    this.maxChars = maxChars;
  }

  /**
   * The file as given on the command line, names below a given folder joined with {@code /}; {@code
   * a.zip!member.txt} for a member of an archive, {@code -} for standard input.
   */
  public String path() {
    return path;
  }

  /** Whether the article is a page, whose text is taken from its markup, rather than a text. */
  public boolean isPage() {
    return page;
  }

  /** Reads the article. Reading it again gives the same article, unless the file has changed. */
  public Article read() throws BadArticleException {
    try {
      byte[] bytes = bytes();
      ArticleId id = ArticleId.of(bytes);
      return page ? readPage(id, bytes) : readText(id, bytes);
    } catch (Refused e) {
      throw new BadArticleException(path, e.place(), e.reason());
    } catch (AccessDeniedException e) {
      throw new BadArticleException(path, null, "may not be read: its permissions forbid it");
    } catch (NoSuchFileException e) {
      throw new BadArticleException(path, null, "is not there");
    } catch (ZipException e) {
      throw new BadArticleException(path, null, "is damaged in its archive; pack it again");
    } catch (IOException e) {
      throw new BadArticleException(path, null, "cannot be read: " + e.getMessage());
    }
  }

  private Article readPage(ArticleId id, byte[] bytes) throws IOException {
    Document tree = Page.parse(bytes);
    PageText body = PageBody.of(tree);
    checkLength(body.text().length());
    Article article = new PageArticle(tree, body, given).read(id, path);
    checkLength(article.text().length());
    return article;
  }

  private Article readText(ArticleId id, byte[] bytes) throws Refused {
    String text = Decoding.text(bytes);
    checkLength(text.length());
    return new TextArticle(text, given).read(id, path);
  }

  private byte[] bytes() throws IOException {
    int limit = mostBytes(maxChars);
    byte[] bytes = raw.read(limit + 1);
    if (bytes.length > limit) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "is more than %,d bytes long, the limit is %,d characters; raise it with --max-chars",
              limit,
              maxChars));
    }
    return bytes;
  }

  /** Bytes past which a text cannot be within the limit of characters, or a page is not read. */
  static int mostBytes(int maxChars) {
    return (int) Math.min(MOST_BYTES, Math.max(LEAST_BYTES, BYTES_PER_CHAR * maxChars));
  }

  private void checkLength(int length) throws Refused {
    if (length > maxChars) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "is %,d characters long, the limit is %,d; raise it with --max-chars",
              length,
              maxChars));
    }
  }
}
