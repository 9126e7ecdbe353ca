package org.parley.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.text.Span;

/**
 * Whom a title means: the one named before who holds such an office and, where several do, whom the
 * other words of the title fit alone.
 */
final class Titles {

  private static final Pattern OWNER = Pattern.compile("([\\p{L}-]+)['\u2019]s ");

  private final People people;
  private final Recall recall;

  Titles(People people, Recall recall) {
    this.people = people;
    this.recall = recall;
  }

  /**
   * Where the person is named last whom a title at a place means; null for nobody or several.
   *
   * @param ahead whether it may be somebody named only later, as in a headline
   */
  People.@Nullable Mention holder(String title, Span source, boolean ahead) {
    String noun = Offices.plain(Vocabulary.head(title));
    Set<String> more = Offices.words(title);
    more.remove(noun);
    List<People.Mention> fit = new ArrayList<>();
    for (String name : people.offices().called(noun)) {
      People.Mention before = people.before(name, source.start());
      People.Mention met = before == null && ahead ? people.first(name) : before;
      Set<String> said = people.offices().descriptions(name);
      if (met != null && said.stream().anyMatch(s -> holds(s, noun, title))) {
        fit.add(met);
      }
    }
    List<People.Mention> closest = closest(fit, more);
    if (closest.size() != 1) {
      return null;
    }
    People.Mention one = closest.get(0);
    Set<String> parties = new HashSet<>(more);
    parties.removeIf(word -> !Vocabulary.isParty(word));
    if (!parties.isEmpty() && shared(one, parties) == 0) {
      return null;
    }
    boolean told = more.isEmpty() || shared(one, more) > 0 && isOwners(title, one);
    boolean colour = more.stream().noneMatch(Titles::isOffice);
    boolean near =
        Math.abs(recall.paragraph(source.start()) - recall.paragraph(one.span().start())) < 2;
    return told || colour && near ? one : null;
  }

  /** "the council's chair": whether the owner, if told, is one of the person's own words. */
  private boolean isOwners(String title, People.Mention one) {
    Matcher owner = OWNER.matcher(title);
    return !owner.find() || shared(one, Offices.words(owner.group(1))) > 0;
  }

  /** Those who share most of the words; of equals the last named, if the others are far. */
  private List<People.Mention> closest(List<People.Mention> fit, Set<String> more) {
    int best = fit.stream().mapToInt(m -> shared(m, more)).max().orElse(0);
    List<People.Mention> nearest =
        fit.stream()
            .filter(m -> shared(m, more) == best)
            .sorted(Comparator.comparing((People.Mention m) -> m.span().start()).reversed())
            .toList();
    if (nearest.size() < 2) {
      return nearest;
    }
    int last = recall.paragraph(nearest.get(0).span().start());
    boolean far = last - recall.paragraph(nearest.get(1).span().start()) > 2;
    return far ? nearest.subList(0, 1) : nearest;
  }

  private int shared(People.Mention mention, Set<String> more) {
    Set<String> own = new HashSet<>();
    people.offices().descriptions(mention.name()).forEach(s -> own.addAll(Offices.words(s)));
    own.retainAll(more);
    return own.size();
  }

  /** Whether somebody so described may be called by a title of this noun. */
  private static boolean holds(String description, String noun, String title) {
    boolean former = isFormer(description);
    if (former != isFormer(title)) {
      return false;
    }
    return Arrays.stream(description.split("[\\s,]+"))
        .anyMatch(
            w -> Offices.plain(w).equals(noun) || noun.equals("leader") && Vocabulary.isLeader(w));
  }

  private static boolean isFormer(String description) {
    return description.toLowerCase(Locale.ROOT).matches(".*\\b(ex-|former\\b|then-).*");
  }

  /** Whether a word before the noun says which office it is: "finance", "prime". */
  private static boolean isOffice(String word) {
    return !word.matches(".*(ed|ing|al|ish|ive|ous|ary|ic|old)") && !Vocabulary.isPlace(word);
  }
}
