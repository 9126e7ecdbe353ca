package org.parley.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.Article;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/** Which names outside the codebook are one actor. */
class GroupingTest {

  @ParameterizedTest
  @CsvSource({
    "Volodymyr Tarasenko, Vladimir Tarasenko",
    "Roman Halytsky, Roman Halytskyy",
    "Roman Halytsky, Roman Halytskiy",
    "Roman Halytskyy, Roman Haltyskyy",
    "Sergei Morozov, Sergey Morozoff",
    "Mykhailo Podolin, Mikhail Podolin",
    "Yusuf al-Harbi, Youssef Harbi",
    "Marta Ostrowska, Marta Osrtowska",
    "Daniel Kvist, Dainel Kvist",
    "Zoë Lindgren, Zoe Lindgren"
  })
  void spellingsOfOneNameAreOneActor(String one, String other) {
    assertThat(actors(one, other)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Peter Jansen, Erik Janssen",
    "Peter Jansen, Peter Janssen",
    "Li Wei, Li Wen",
    "John Smith, Anna Smith",
    "Hans Meyer, Hans Meier",
    "John Smyth, John Smith",
    "Jonas Petersen, Jonas Pedersen",
    "Maria Koch, Marie Koch",
    "Paul Stern, Paul Stern Jr",
    "Paul Stern Sr, Paul Stern Jr",
    "John A. Reed, John B. Reed",
    "Jan Berg, Jan van den Berg",
    "Jean-Claude Moreau, Jean Moreau"
  })
  void namesOneLetterApartAreTwoPeople(String one, String other) {
    assertThat(actors(one, other)).hasSize(2);
  }

  @Test
  void aLetterIsForgivenWhereTheRoleIsTheSame() {
    assertThat(
            distinct(
                spelling("Jonas Petersen", "harbour commissioner of Averley"),
                spelling("Jonas Pettersen", "harbour commissioner of Averley")))
        .hasSize(1);
    assertThat(
            distinct(
                spelling("Jonas Petersen", "harbour commissioner of Averley"),
                spelling("Jonas Pettersen", "spokesman")))
        .hasSize(2);
  }

  @Test
  void mayorsOfTwoTownsAreTwoAndTheBareNameIsNobodys() {
    Map<String, String> alone =
        Grouping.of(
            List.of(spelling("John Reed", "mayor of Averley"), spelling("John Reed", null)));
    assertThat(alone.values()).containsOnly("name:john-reed");
    Map<String, String> both =
        Grouping.of(
            List.of(
                spelling("John Reed", "mayor of Averley"),
                spelling("John Reed", null),
                spelling("John Reed", "mayor of Westport")));
    assertThat(both)
        .containsEntry("name:john-reed/mayor_of_averley", "name:john-reed/mayor_of_averley")
        .containsEntry("name:john-reed/mayor_of_westport", "name:john-reed/mayor_of_westport")
        .containsEntry("name:john-reed", Grouping.NOBODY);
  }

  @Test
  void middleInitialsPartAndTheBareNameIsNobodys() {
    assertThat(Grouping.of(List.of(spelling("John A. Reed", null), spelling("John Reed", null))))
        .containsEntry("name:john-reed", "name:john-a-reed");
    assertThat(
            Grouping.of(
                List.of(
                    spelling("John A. Reed", null),
                    spelling("John Reed", null),
                    spelling("John B. Reed", null))))
        .containsEntry("name:john-reed", Grouping.NOBODY);
  }

  /** Whatever the order, and looked at whole or only as far as shared keys reach. */
  @Test
  void theOrderOfArrivalMakesNoDifference() {
    List<Spelling> all = new ArrayList<>(invented(new Random(7), 300));
    Map<String, String> whole = Grouping.of(all);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(all, new Random(seed));
      assertThat(Grouping.of(all)).isEqualTo(whole);
    }
    for (Spelling one : all) {
      List<Spelling> near = reachable(one, all);
      assertThat(Grouping.of(near)).containsEntry(one.id(), whole.get(one.id()));
    }
  }

  @Test
  void twentyThousandNamesTakeSeconds() {
    List<Spelling> names = invented(new Random(1), 20_000);
    long start = cpuNanos();
    Map<String, String> actors = Grouping.of(names);
    Duration took = Duration.ofNanos(cpuNanos() - start);
    System.out.printf(
        "%d spellings, %d actors, in %d ms of one core%n",
        actors.size(), new HashSet<>(actors.values()).size(), took.toMillis());
    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aHundredThousandStatementsTakeSeconds() {
    NameLinker linker = new NameLinker(null);
    Speaker[] speakers =
        invented(new Random(2), 400).stream()
            .map(one -> Sayings.person(capitals(one.bare().substring(5))))
            .toArray(Speaker[]::new);
    Article article = Sayings.article("x ".repeat(1_000));
    List<Statement> statements = Sayings.by(article, speakers);
    long start = cpuNanos();
    int linked = 0;
    while (linked < 100_000) {
      linked += linker.link(article, statements).size();
    }
    Duration took = Duration.ofNanos(cpuNanos() - start);
    System.out.printf("%d statements linked in %d ms of one core%n", linked, took.toMillis());
    assertThat(took).isLessThan(Duration.ofSeconds(30));
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String capitals(String key) {
    StringBuilder name = new StringBuilder();
    for (String word : key.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)).append(' ');
    }
    return name.toString().strip();
  }

  private static List<Spelling> reachable(Spelling from, List<Spelling> all) {
    List<Spelling> reached = new ArrayList<>(List.of(from));
    for (int i = 0; i < reached.size(); i++) {
      for (Spelling other : all) {
        if (!reached.contains(other)
            && !Collections.disjoint(reached.get(i).keys(), other.keys())) {
          reached.add(other);
        }
      }
    }
    return reached;
  }

  /** Names made of syllables, with roles and slips of the pen among them. */
  private static List<Spelling> invented(Random random, int count) {
    String[] syllables = "ka ro mi sen ta vel or dun lis ber no gar ell fi".split(" ");
    String[] firsts = "Anna Roman Peter Volodymyr Vladimir Sergei Sergey Maria Jonas Li".split(" ");
    String[] roles = {"", "", "president of Vesna", "mayor of Averley", "harbour commissioner"};
    List<Spelling> spellings = new ArrayList<>();
    while (spellings.size() < count) {
      StringBuilder surname = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        surname.append(syllables[random.nextInt(syllables.length)]);
      }
      surname.append(new String[] {"", "ov", "off", "sky", "skyy"}[random.nextInt(5)]);
      surname.setCharAt(0, Character.toUpperCase(surname.charAt(0)));
      String name = firsts[random.nextInt(firsts.length)] + " " + surname;
      spellings.add(spelling(name, roles[random.nextInt(roles.length)]));
      int at = name.length() - 4;
      String slip =
          name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
      spellings.add(
          spelling(
              random.nextBoolean() ? slip : name.substring(0, at) + name.substring(at + 1),
              "harbour commissioner"));
    }
    return spellings;
  }

  private static HashSet<String> actors(String... names) {
    return distinct(
        Arrays.stream(names).map(name -> spelling(name, null)).toArray(Spelling[]::new));
  }

  private static HashSet<String> distinct(Spelling... spellings) {
    return new HashSet<>(Grouping.of(List.of(spellings)).values());
  }

  private static Spelling spelling(String name, @Nullable String role) {
    var article = Sayings.article("Some spoke.");
    var linked =
        new NameLinker(null).link(article, Sayings.by(article, Sayings.person(name, role)));
    return Spelling.of(String.valueOf(linked.get(0).speakerId()), SpeakerKind.PERSON, name, role)
        .orElseThrow(() -> new AssertionError(name + " is " + linked.get(0).speakerId()));
  }
}
