package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.encode.Beside;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Attribution;
import org.parley.statement.Holder;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

/** Whose position it is, by the network's scores for the names of a passage. */
class HoldersTest {

  private static final Speaker RUIZ = ReportedTest.speaker("Ana Ruiz", SpeakerKind.PERSON, "isles");

  private static final List<Names.Mention> NAMED =
      List.of(
          new Names.Mention(0, 4, null, "line"),
          new Names.Mention(5, 9, null, "crew"),
          new Names.Mention(10, 14, "lea-hart", null));

  /**
   * @param likely of each of the three names, that it is the holder's
   */
  private static List<String> ascribed(String cue, Double... likely) throws CodebookException {
    List<Beside.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < likely.length; i++) {
      pieces.add(new Beside.Piece(5 * i, 5 * i + 4, 0, 0, 0, likely[i]));
    }
    Beside read =
        new Beside(
            0.9,
            Collections.nCopies(6, 0.1),
            Collections.nCopies(7, 0.1),
            0.9,
            List.copyOf(pieces));
    String text = "line crew hart";
    Attribution said = ReportedTest.said(cue, text, RUIZ);
    Article article =
        new Article(
            ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
            "a.txt",
            null,
            null,
            null,
            null,
            null,
            "en",
            text,
            List.of());
    Names names = new Names(CodebookFile.parse(CodebookFileTest.ferry(), "north-ferry.yaml"));
    return new Holders(article, said, List.of(RUIZ), Set.of("isles", "ana-ruiz"), names, null)
        .of(read, NAMED).stream().map(Holder::id).toList();
  }

  @Test
  void itIsTheLikeliestsAndEveryoneElsesWhoSurelyIs() throws CodebookException {
    assertThat(ascribed("said", 0.6, 0.3, 0.1)).containsExactly("line");
    assertThat(ascribed("said", 0.9, 0.85, 0.1)).containsExactly("line", "crew");
  }

  @Test
  void itMayBeAPersonWhoSpeaksForNobody() throws CodebookException {
    assertThat(ascribed("said", 0.1, 0.1, 0.7)).containsExactly("lea-hart");
  }

  @Test
  void whoeverIsHardlyNamedAsOneIsNone() throws CodebookException {
    assertThat(ascribed("said", 0.01, 0.02, 0.0)).isEmpty();
  }

  @Test
  void aDemandIsTheDemandersOwn() throws CodebookException {
    assertThat(ascribed("demanded", 0.9, 0.1, 0.1)).doesNotContain("line");
  }
}
