package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Proposal;
import org.parley.statement.StatementId;
import org.parley.statement.Told;
import org.parley.text.Words;

/** Refusals to comment, by whose they are and what was asked. */
final class NoComment {

  private static final Pattern REFUSAL =
      Pattern.compile(
          "\\b(?:no comment|(?:declin|refus)\\w* to (?:comment|answer|say)"
              + "|(?:did|does|do|would|will) ?n(?:ot|'t) (?:immediately )?(?:comment|answer|respond))\\b");

  /** One of these stands in every refusal. */
  private static final List<String> WORDS = List.of("omment", "nswer", "espon", "to say");

  /** A refusal to comment is short. */
  private static final int LONGEST = 300;

  /** A refusal, and whose party's it is. */
  private record Refusal(String party, Entry entry, String text) {}

  private final List<Refusal> refusals = new ArrayList<>();
  private final Codebook codebook;

  NoComment(Codebook codebook) {
    this.codebook = codebook;
  }

  /** Takes an entry in if it is a refusal. */
  void add(Entry entry, Supplier<List<String>> whose) {
    Attribution said = entry.statement().attribution();
    Words cue = said.cue();
    String text = (cue == null ? "" : cue.text() + " ") + said.content().text();
    if (text.length() < LONGEST && WORDS.stream().anyMatch(text::contains)) {
      String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      List<String> parties = REFUSAL.matcher(plain).find() ? whose.get() : List.of();
      Told told = entry.statement().circumstances().told();
      String asked = told == null || told.asked() == null ? "" : told.asked();
      String all = plain + " " + asked.toLowerCase(Locale.ROOT);
      parties.forEach(party -> refusals.add(new Refusal(party, entry, all)));
    }
  }

  /** A party's refusals to speak of a target, said on or after a day. */
  List<StatementId> of(String party, String target, LocalDate from) {
    List<StatementId> found = new ArrayList<>();
    for (Refusal refusal : refusals) {
      LocalDate day = refusal.entry.day();
      if (refusal.party.equals(party) && day != null && !day.isBefore(from)) {
        if (isOn(refusal, target)) {
          found.add(refusal.entry.statement().id());
        }
      }
    }
    return found;
  }

  private boolean isOn(Refusal refusal, String target) {
    return refusal.entry.statement().codings().stream().anyMatch(c -> c.target().equals(target))
        || codebook.proposal(target).stream().anyMatch(proposal -> isNamed(proposal, refusal.text));
  }

  private static boolean isNamed(Proposal proposal, String text) {
    return text.contains(proposal.name().toLowerCase(Locale.ROOT))
        || proposal.phrases().stream()
            .anyMatch(phrase -> text.contains(phrase.toLowerCase(Locale.ROOT)));
  }
}
