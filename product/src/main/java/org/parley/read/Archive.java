package org.parley.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive whose members are read when asked for, never unpacked to disk. The file is closed
 * once as many reads were made as there are members, or when others are read.
 */
final class Archive {

  /** A member as the archive names it, and by a name that leads nowhere outside the archive. */
  final class Member implements Raw {

    private final String name;
    private final String shown;

    private Member(String name) {
      this.name = name;
      this.shown = harmless(name);
    }

    String shown() {
      return shown;
    }

    @Override
    public byte[] read(int limit) throws IOException {
      return Archive.this.read(name, limit);
    }
  }

  private final Path file;
  private final Charset names;
  private final List<Member> members = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final List<Member> lists = new ArrayList<>();
  private final OpenArchives open;
  private final AtomicInteger reads = new AtomicInteger();

  private Archive(Path file, OpenArchives open, Charset names) {
    this.file = file;
    this.open = open;
    this.names = names;
  }

  /** Lists an archive's members; those named in no UTF-8 are read as Latin-1. */
  static Archive open(Path file, OpenArchives open) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException("its permissions forbid it");
    }
    try {
      return listed(file, open, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return listed(file, open, StandardCharsets.ISO_8859_1);
    }
  }

  private static Archive listed(Path file, OpenArchives open, Charset names) throws IOException {
    Archive archive = new Archive(file, open, names);
    Set<String> seen = new HashSet<>();
    try (ZipFile zip = new ZipFile(file.toFile(), names)) {
      zip.stream()
          .filter(entry -> !entry.isDirectory() && seen.add(entry.getName()))
          .forEach(entry -> archive.add(entry.getName()));
    }
    archive.members.sort(Comparator.comparing(Member::shown).thenComparing(m -> m.name));
    return archive;
  }

  private void add(String name) {
    Member member = new Member(name);
    String shown = member.shown();
    keys.add(root().resolve(shown).toString());
    boolean hidden = ("/" + shown).contains("/.") || ("/" + shown).contains("/__MACOSX/");
    if (hidden) {
      return;
    }
    if (("/" + shown).endsWith("/" + GivenLists.NAME)) {
      lists.add(member);
    } else if (Listing.isArticle(shown) || Listing.isArchive(shown)) {
      members.add(member);
    }
  }

  /** A member's name without what would climb out of a folder or start at the root. */
  static String harmless(String name) {
    List<String> steps = new ArrayList<>();
    for (String step : name.replace('\\', '/').replaceAll("\\p{Cntrl}", "?").split("/")) {
      boolean drive = step.matches("[A-Za-z]:");
      if (!step.isEmpty() && !step.equals(".") && !step.equals("..") && !drive) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /** Where a list beside the archive finds the members: a folder named {@code a.zip!}. */
  Path root() {
    return Path.of(GivenLists.key(file) + "!");
  }

  /** All that the archive holds, by {@link GivenLists#key}. */
  Set<String> keys() {
    return keys;
  }

  List<Member> members() {
    return members;
  }

  List<Member> lists() {
    return lists;
  }

  void close() throws IOException {
    open.close(file);
  }

  private byte[] read(String name, int limit) throws IOException {
    try {
      return open.read(file, names, zip -> start(zip, name, limit));
    } finally {
      if (reads.incrementAndGet() % (members.size() + lists.size()) == 0) {
        close();
      }
    }
  }

  private static byte[] start(ZipFile zip, String name, int limit) throws IOException {
    try (InputStream in = member(zip, name)) {
      return in.readNBytes(limit);
    } catch (IllegalArgumentException e) {
      throw new ZipException(String.format(Locale.ROOT, "%s: %s", name, e.getMessage()));
    }
  }

  private static InputStream member(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (in == null) {
      throw new Refused("is no longer in its archive");
    }
    return in;
  }
}
