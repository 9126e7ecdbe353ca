package org.parley.analyze;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.text.Words;

/** Sets each "for the first time" against what the record has. */
final class FirstClaims {

  private FirstClaims() {}

  /** The claims that came on record after a day, each sentence once. */
  static List<FirstClaim> of(Track track, LocalDate since) {
    Map<String, FirstClaim> claims = new LinkedHashMap<>();
    for (Saying saying : track.colouring()) {
      for (Entry entry : saying.versions()) {
        Words sentence = entry.firstTime();
        LocalDate known = entry.known();
        if (sentence != null && known != null && known.isAfter(since)) {
          String key = entry.statement().article() + " " + sentence.start();
          claims.putIfAbsent(key, claim(track, saying, entry, sentence));
        }
      }
    }
    return List.copyOf(claims.values());
  }

  private static FirstClaim claim(Track track, Saying saying, Entry entry, Words sentence) {
    return new FirstClaim(
        saying,
        sentence.text().replaceAll("\\s+", " "),
        Optional.ofNullable(entry.outlet()).orElse(""),
        track.colouring().stream()
            .filter(one -> one.surelyBefore(saying))
            .filter(one -> Shifts.goesAsFar(one.stance(), saying.stance()))
            .toList(),
        track.undated());
  }
}
