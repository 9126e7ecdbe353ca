package org.parley.analyze;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.text.Words;

/** Sets each "for the first time" against what the record has. */
final class FirstClaims {

  private FirstClaims() {}

  /** The claims that came on record after a day. */
  static List<FirstClaim> of(Track track, LocalDate since) {
    List<FirstClaim> claims = new ArrayList<>();
    for (Saying saying : track.colouring()) {
      for (Entry entry : saying.versions()) {
        Words sentence = entry.firstTime();
        LocalDate known = entry.known();
        if (sentence != null && known != null && known.isAfter(since)) {
          claims.add(claim(track, saying, entry, sentence));
        }
      }
    }
    return claims;
  }

  private static FirstClaim claim(Track track, Saying saying, Entry entry, Words sentence) {
    return new FirstClaim(
        saying,
        sentence.text().replaceAll("\\s+", " "),
        Optional.ofNullable(entry.outlet()).orElse(""),
        track.colouring().stream()
            .filter(one -> one.surelyBefore(saying))
            .filter(one -> Shifts.goesAsFar(one.stance(), saying.stance()))
            .toList());
  }
}
