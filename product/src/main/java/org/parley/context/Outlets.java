package org.parley.context;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which names of an article are outlets: by a list, by a word in the name, by what the text says.
 */
final class Outlets {

  private static final Set<String> KNOWN = load("outlets.en.txt");

  /** What sort of outlet a thing is. */
  static final String SORT =
      "(?:television|TV|radio|news|newspaper|broadcaster|magazine|station|channel|daily|weekly"
          + "|agency|network|website|portal|publication|outlet|tabloid|newswire|paper|site|podcast)";

  /**
   * Such words between an article or a place and the name: "the state news agency", "Danish TV".
   */
  static final String SORTED =
      "(?:(?:[Tt]he |[Aa]n? |its )?(?:\\p{Lu}[\\p{L}'’-]+ )?(?:(?:state|state-run|public|local|private|online|business"
          + "|national|leading|independent|opposition|pro-\\p{L}+|evening|morning) )*(?:"
          + SORT
          + " )+?)";

  /** Words that a news outlet's name has in it; names without one are people or bodies. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?:^|.*[ .])(?:News|Radio|TV|Television|Times|Post|Press|Journal|Herald|Tribune|Guardian"
              + "|Gazette|Telegraph|Broadcasting|Channel|Magazine|Daily|Mirror|Observer|Globe"
              + "|Chronicle|Courier|Examiner|Economist|Weekly|Wire|Newswire|Network|Agency|Media|Review"
              + "|Standard|Mail|Express|Pravda|Briefings|Bulletin|Dispatch|Sentinel|Today|Tonight"
              + "|Zeitung|Dagblad|Nachrichten|Gazeta|Gazet|Diario|Jornal|Kurier|Tagesspiegel|Echo|Argus"
              + "|Advertiser|Broadcaster|Podcast|Novosti|Sun|Star|Age|Inquirer|Monitor|Spectator"
              + "|Bladet|Online|\\p{Lu}\\p{L}*(?:vision|casting|posten?|avisen|tidende|presse|blad|zeitung|bladet))(?: .*|$)");

  private static final Set<String> BODIES =
      Set.of(
          "NATO", "EU", "UN", "US", "UK", "USA", "OSCE", "IAEA", "IMF", "WTO", "WHO", "ICC", "ICRC",
          "UAE", "MP", "MPS", "MPs", "NGO", "AU", "ILO", "CEO", "FBI", "CIA", "ANC", "SPD", "CDU",
          "TUC", "RMT", "NGOS", "ECB", "OPEC", "MEPS");

  /** Where a text says that a name is an outlet's. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:(?:^|[ (])(?:"
              + SORT
              + ") (?<after>"
              + Frame.NAME
              + "))|(?:(?<before>"
              + Frame.NAME
              + "),? (?:a|an|the|its)?(?: [\\p{L}-]+){0,2} (?:newspaper|broadcaster|news agency|news site|news outlet"
              + "|radio station|television channel|magazine|newswire|tabloid)\\b)"
              + "|\\binterview (?:with|to|by) (?<host>"
              + Frame.NAME
              + ")");

  private static final Pattern DESCRIBED =
      Pattern.compile("(?:the )?" + SORTED + "(?<name>" + Frame.NAME + ")");

  private static final Pattern NAME = Pattern.compile(Frame.NAME);

  private final Set<String> called = new HashSet<>();

  /**
   * @param text the article's
   * @param own the name of the outlet that brought the article, or null
   */
  Outlets(String text, @Nullable String own) {
    if (own != null) {
      called.add(Frame.bare(own));
    }
    Matcher said = CALLED.matcher(text);
    while (said.find()) {
      for (String group : new String[] {"after", "before", "host"}) {
        boolean plain = !"host".equals(group) || orEmpty(said.group(group)).contains(" ");
        if (said.group(group) != null && plain && !isPerson(said.group(group))) {
          called.add(Frame.bare(said.group(group)));
        }
      }
    }
  }

  boolean isOutlet(String name) {
    String bare = Frame.bare(name);
    return !BODIES.contains(bare)
        && (KNOWN.contains(bare)
            || called.contains(bare)
            || WORD.matcher(bare).matches()
            || bare.matches("\\p{Lu}{2,4}\\d?")
            || bare.matches("\\p{L}+\\.\\p{L}+"));
  }

  /** The outlet in a name, which may be another's ("Britain's ITV", "the Gazette's Hart"). */
  @Nullable String in(String name) {
    String bare = Frame.bare(name);
    String[] pair = bare.split(" and ", 2);
    if (pair.length == 2 && isOutlet(pair[0]) && isOutlet(pair[1])) {
      return in(pair[0]);
    }
    String[] parts = bare.split("['’]s? ", 2);
    if (parts.length == 2) {
      boolean first = isOutlet(parts[0]);
      return first ? Frame.bare(parts[0]) : isOutlet(parts[1]) ? Frame.bare(parts[1]) : null;
    }
    return isOutlet(bare) ? bare : null;
  }

  /** The outlets that a stretch of text names, each once. */
  List<String> named(String words) {
    List<String> named = new ArrayList<>();
    Matcher name = NAME.matcher(words);
    while (name.find()) {
      for (String part : name.group().split(" and ")) {
        String outlet = in(part);
        if (outlet != null && !named.contains(outlet)) {
          named.add(outlet);
        }
      }
    }
    return named;
  }

  /** The outlet at the end of a description: "the state news agency Norpress". */
  @Nullable String last(String description) {
    Matcher sorted = DESCRIBED.matcher(description);
    return sorted.matches() ? Frame.bare(sorted.group("name")) : null;
  }

  /** Whether a host that is not known looks like a person: two or three plain capitalised words. */
  boolean isPerson(String name) {
    return !isOutlet(name)
        && Frame.bare(name).matches("\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}[\\p{L}'’.-]+){1,3}")
        && !Frame.bare(name).matches("(?:La|Le|El|Il|Der|Die|Das|De|O|Los|Las|Les) .*");
  }

  private static String orEmpty(@Nullable String name) {
    return name == null ? "" : name;
  }

  private static Set<String> load(String resource) {
    try (InputStream in = Outlets.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Frame::bare)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
