package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Project;

/** The fact-checker's walk of docs/walks.md, step by step, with scripts and without. */
class FactCheckerWalkTest extends InBrowser {

  /** The walk as it is written, its lines joined. */
  private static String walk() throws Exception {
    String page = Files.readString(Project.root().resolve("docs/walks.md"));
    int start = page.indexOf("## A fact-checker pastes a quotation");
    assertThat(start).isPositive();
    int end = page.indexOf("\n## ", start + 3);
    return page.substring(start, end < 0 ? page.length() : end).replaceAll("\\s+", " ");
  }

  private static String italic(String walk, String before) {
    Matcher words = Pattern.compile(Pattern.quote(before) + " \\*([^*]+)\\*").matcher(walk);
    assertThat(words.find()).as(before).isTrue();
    return words.group(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void doesWhatThePageSays(boolean scripts) throws Exception {
    String walk = walk();
    begin(
        new Browser.NewContextOptions().setViewportSize(1280, 1000).setJavaScriptEnabled(scripts),
        server);
    page.navigate("/board");
    paste(italic(walk, "with no source:"));
    Locator answer = page.locator(".match").first();
    assertThat(answer.locator("h3").innerText())
        .isEqualTo("Ana Ruiz, said 21 January 2031, told Mainland Radio nearly the same words");
    assertThat(answer.locator(".origin").innerText())
        .contains("Earliest in this record: Mainland Radio, 21 January 2031")
        .contains("on the same day also Landwire")
        .contains("The primary source is in this record: Mainland Radio, which was told itself");
    Locator nearest = answer.locator(".nearest");
    assertThat(nearest.innerText()).contains("nearest to what you brought");
    assertThat(nearest.locator(".own").allInnerTexts())
        .containsExactly("could", "until the end of", "night");
    assertThat(nearest.locator(".lacks").allInnerTexts())
        .containsExactly("\u27e8can\u27e9", "\u27e8till\u27e9", "\u27e8nite\u27e9");
    assertThat(nearest.locator(".around").innerText()).contains("kidney clinic");
    assertThat(way(nearest)).isEqualTo("Ana Ruiz printed by Mainland Radio");
    answer.getByText("All versions, beside the earliest").click();
    versions();
    page.locator("blockquote a").first().click();
    page.getByText("\u2190 In the article").click();
    Locator echo = page.locator(".notes").getByText("also in 2 other outlets").first();
    echo.click();
    assertThat(page.url()).contains("/utterances/");
    paste(italic(walk, "nobody here has said:"));
    assertThat(page.locator(".none-like").innerText())
        .startsWith("No statement like these words is in this record: 23 articles")
        .contains("They may have been said all the same");
    assertThat(page.locator("main").innerText()).doesNotContainIgnoringCase("not said");
  }

  private void versions() {
    assertThat(page.locator(".lead").innerText())
        .isEqualTo("On this record in 4 places, 3 outlets and one not known, in 4 wordings.");
    Locator landwire = telling("Landwire");
    assertThat(landwire.locator(".own").allInnerTexts()).contains("fewer", "this winter");
    assertThat(landwire.locator(".lacks").allInnerTexts())
        .contains("\u27e8two\u27e9", "\u27e8until the end of March\u27e9");
    assertThat(way(landwire)).isEqualTo("Ana Ruiz told Mainland Radio printed by Landwire");
    assertThat(telling("The Averley Ledger").locator(".own").allInnerTexts())
        .contains("till spring as long as");
  }

  private Locator telling(String outlet) {
    return page.locator(".telling")
        .filter(new Locator.FilterOptions().setHas(page.locator(".from .outlet", hasText(outlet))));
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static String way(Locator telling) {
    return String.join(" ", telling.locator(".way li").allInnerTexts()).replaceAll("\\s+", " ");
  }

  private void paste(String words) {
    Locator field = page.getByLabel("Words, or a quotation");
    field.fill(words);
    field.press("Enter");
    page.locator("#traced").waitFor();
  }
}
