package org.parley.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that are titles, offices, bodies and trades, and given names in their spellings. */
final class Nouns {

  /** What may stand before a name and is none of it. */
  static final Set<String> TITLES =
      set(
          "mr mrs ms miss mx dr doctor prof professor sir dame lord lady president vice-president"
              + " prime minister chancellor premier king queen prince princess pope senator sen rep"
              + " representative congressman congresswoman gov governor mayor secretary general gen"
              + " lt lieutenant col colonel maj major capt captain admiral adm sgt sergeant"
              + " brigadier brig judge justice chairman chairwoman chairperson chair ambassador envoy"
              + " spokesman spokeswoman spokesperson rev reverend sheikh sheik ayatollah imam rabbi"
              + " bishop archbishop cardinal former ex deputy vice acting foreign defence defense"
              + " finance interior transport justice convener mediator commissioner director chief"
              + " executive negotiator councillor mp mep hon herr frau monsieur madame senor");

  /** Titles after which a name may begin, whatever stands before them. */
  static final Set<String> OFFICES_BEFORE_NAMES =
      set(
          "mr mrs ms president minister chancellor premier senator governor mayor secretary"
              + " ambassador spokesman spokeswoman spokesperson chairman chairwoman commissioner");

  static final Set<String> MEN = set("mr sir lord herr monsieur senor");
  static final Set<String> WOMEN = set("mrs ms miss dame lady frau madame");

  static final Set<String> SUFFIXES = set("jr sr junior senior ii iii iv");

  static final Set<String> PARTICLES =
      set(
          "de da di del della der den van von zu zur af du des dos ter ten bin ibn ben al el la le");

  /** Offices of which a place has one, so that two places' are two people. */
  static final Set<String> SEATS =
      set(
          "president mayor governor chancellor premier king queen ambassador convener bishop"
              + " archbishop prime-minister");

  /** Offices rare enough to tell, with a first name, that two spellings are of one person. */
  static final Set<String> HIGH = set("president chancellor premier king queen pope mediator");

  /** Words of a role that tell nobody from anybody. */
  static final Set<String> COMMON =
      set(
          "the a an of and for at in to on from by who its his her our their former ex acting deputy"
              + " vice senior junior spokesman spokeswoman spokesperson official member mp mr mrs ms"
              + " dr prof expert analyst adviser advisor head chief leader director man woman mep");

  /** Trades and lots of people who are met in an article and nowhere else. */
  static final Set<String> PRIVATE =
      set(
          "farmer fisherman fisherwoman fisher soldier conscript recruit deserter resident villager"
              + " passenger commuter witness bystander neighbour neighbor driver nurse teacher pupil"
              + " student schoolgirl schoolboy mother father sister brother son daughter wife husband"
              + " widow widower grandmother grandfather refugee prisoner victim survivor patient"
              + " tourist shopkeeper waiter waitress baker deckhand sailor pensioner retired tenant"
              + " customer worker volunteer girl boy teenager");

  /** Words that make no name of a body, alone or together. */
  static final Set<String> GENERIC =
      set(
          "the a an this that our its their his her of for and foreign defence defense interior"
              + " finance transport health justice home prime ministry ministries minister department"
              + " government cabinet parliament senate congress council committee commission board"
              + " company firm union association party police army navy military court tribunal"
              + " prosecutor prosecutors office authority authorities agency city state national"
              + " federal local central regional opposition coalition report reports letter document"
              + " statement paper study survey poll act bill law treaty agreement deal newspaper"
              + " daily weekly station channel website site crews bank supreme high"
              + " intelligence service services press embassy presidency administration team"
              + " delegation side sides group media capital mission headquarters secretariat");

  /** Last words of bodies' names; nobody's surname in a codebook. */
  static final Set<String> BODIES =
      set(
          "council association ministry party union government line company committee commission"
              + " board office agency court bank group service federation league department press"
              + " parliament army police organisation organization institute university post times");

  /** What may follow the noun of a phrase: "a clerk of the Harbour Trust". */
  static final Set<String> AHEAD = set("of for at in on from to with near");

  /** Nouns that end a body's name even when they are written small: "the Harbour union". */
  static final Set<String> SMALL_BODIES =
      set(
          "council association ministry party union government line company committee commission"
              + " board office agency court bank group service services federation league department"
              + " press parliament army navy military police organisation organization institute"
              + " university cabinet senate congress tribunal authority authorities coalition alliance"
              + " opposition trust foundation fund society club chamber assembly administration"
              + " corporation forces network newspaper station channel website embassy presidency"
              + " secretariat delegation team");

  /** What a firm's form is called at the end of its name. */
  static final Set<String> FIRMS =
      set("ltd limited inc plc llc corp corporation gmbh ag sa spa nv bv oy ab as");

  /** Words with a capital before a surname that are no first name. */
  static final Set<String> BEFORE_SURNAMES =
      set(
          "the a an and but or so yet if when while as in on at by for from with to of after before"
              + " since until though although because that this these those then now today yesterday"
              + " tomorrow monday tuesday wednesday thursday friday saturday sunday january february"
              + " march april may june july august september october november december he she it we"
              + " they you his her its our their what who why how where which not no yes only even"
              + " also still once asked like unlike according both neither either did does is was has"
              + " have had said says told will would could should can may might must however later"
              + " earlier meanwhile instead here there nor about against between among over under");

  /** Plain spellings of a given name to one of them. */
  static final Map<String, String> GIVEN =
      spellings(
          "vladimir volodymyr volodymir volodimir wolodymyr wladimir uladzimir",
          "alexander aleksandr alexandr aleksander oleksandr oleksander alyaksandr aliaksandr",
          "alexandra aleksandra oleksandra",
          "alexei aleksei alexey aleksey oleksii oleksiy oleksij alexej",
          "sergei sergey sergej sergii serhiy serhii serhij sergiy siarhei",
          "andrei andrey andrej andriy andrii andrij andrzej",
          "dmitri dmitry dmitriy dmitrii dmitrij dmytro dimitri dzmitry",
          "yuri yury yuriy yurii iurii juri jurij yurij",
          "mikhail michail mikhailo mykhailo mykhaylo mihail",
          "nikolai nikolay nikolaj mykola nicolai",
          "oleg oleh",
          "igor ihor",
          "evgeny evgeni evgenij evgenii yevgeny yevgeni yevgeniy yevhen yevheniy",
          "maria mariya mariia marija marija",
          "natalia nataliya nataliia natalya natalija",
          "anastasia anastasiya anastasiia",
          "tatiana tatyana tetiana tetyana",
          "yulia yuliya yuliia julia iulia iuliia",
          "ekaterina yekaterina kateryna katerina",
          "elena yelena jelena olena",
          "irina iryna",
          "valery valeri valeriy valerii",
          "vitali vitaly vitaliy vitalii vitalij",
          "anatoly anatoli anatoliy anatolii",
          "grigory grigori grigoriy hryhoriy",
          "gennady gennadi gennadiy hennadiy",
          "arseny arseniy arsenii",
          "mohammed muhammad mohammad mohamed muhammed mohamad muhamad",
          "ahmed ahmad",
          "hussein husain hussain husayn husein hossein",
          "hassan hasan",
          "yusuf yousef youssef yousuf yusef yousif",
          "abdullah abdallah abdulla",
          "khaled khalid",
          "omar umar",
          "ibrahim ebrahim",
          "mahmoud mahmud",
          "mustafa moustafa mostafa",
          "muammar moammar moamer");

  private Nouns() {}

  private static Set<String> set(String words) {
    return Set.copyOf(List.of(words.split(" ")));
  }

  private static Map<String, String> spellings(String... lines) {
    Map<String, String> spellings = new HashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      for (String word : words) {
        spellings.put(word, words[0]);
      }
    }
    return Map.copyOf(spellings);
  }
}
