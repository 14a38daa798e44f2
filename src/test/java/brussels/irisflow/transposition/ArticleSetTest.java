package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleSetTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "1-5, 7(2), 9 bis                     | 1-5, 7(2), 9 bis",
      "9 bis,7 ( 2 ),5,4,3,2,1              | 1-5, 7(2), 9 bis",
      "art. 1 tot 5, 7, lid 2, en 9 bis     | 1-5, 7(2), 9 bis",
      "articles 1 à 5 et 7 § 2; 9bis        | 1-5, 7(2), 9 bis",
      "articles 1 to 5 and 7(2) + 9-bis     | 1-5, 7(2), 9 bis",
      "van 1 tot en met 5                   | 1-5",
      "artikelen 1 t/m 5                    | 1-5",
      "Art. 3                               | 3",
      "les articles 3 et 4                  | 3, 4",
      "1, 2                                 | 1, 2",
      "1,2,3                                | 1-3",
      "3, 3, 3                              | 3",
      "1 – 5                                | 1-5",
      "7.2                                  | 7(2)",
      "7, paragraphe 2                      | 7(2)",
      "7(1), (2) and (4)                    | 7(1), 7(2), 7(4)",
      "7(1-3)                               | 7(1), 7(2), 7(3)",
      "7(1)-(3)                             | 7(1), 7(2), 7(3)",
      "7(1) to 7(3)                         | 7(1), 7(2), 7(3)",
      "7(2)(a)-(c)                          | 7(2)(a), 7(2)(b), 7(2)(c)",
      "7(2), point (a)                      | 7(2)(a)",
      "7(2)(a) en (b), (3)                  | 7(2)(a), 7(2)(b), 7(3)",
      "7(2)a)                               | 7(2)(a)",
      "7(02)                                | 7(2)",
      "9a, 9ter, 9 bis, 9                   | 9, 9a, 9 bis, 9 ter",
      "2a(3)                                | 2a(3)",
      "annex I                              | annex I",
      "bijlagen I, II en IV                 | annex I, annex II, annex IV",
      "annexes I-III                        | annex I, annex II, annex III",
      "annexe 2                             | annex II",
      "bijlage                              | annex",
      "annex II(3)                          | annex II(3)",
      "l'article 4 et l’annexe I            | 4, annex I",
      "annex I, 5, artikel 6                | 5, 6, annex I",
      "1-3, bijlage I                       | 1-3, annex I",
      "alle                                 | all",
      "Tous les articles                    | all",
      "de hele richtlijn                    | all",
      "10, 9, 11, 2                         | 2, 9-11"})
  void whatPeopleTypeIsBroughtIntoOneForm(String typed, String normal) {
    assertThat(read(typed).toString()).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-5, 7(2), 9 bis", "all", "annex", "annex I, annex II(3)", "9a, 9 bis(2)(a)(i)", "1, 2, 4-6"})
  void theNormalFormIsReadBack(String normal) {
    assertThat(ArticleReader.stored(normal).toString()).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "geen idee        | unreadable",
      "1, twee          | unreadable",
      "1-5-7            | unreadable",
      ",;               | unreadable",
      "7(               | unreadable",
      "7(2              | unreadable",
      "7(2)x            | unreadable",
      "7 a              | unreadable",
      "7, leden 1 en 2  | several-parts",
      "7(1)-3           | range",
      "12345678901      | number",
      "-5               | unreadable",
      "annex XL         | unreadable",
      "annex 40         | number",
      "5-1              | range",
      "1-3(2)           | range",
      "9 bis-9 quater   | range",
      "7(1)-8(2)        | range",
      "7(c)-(a)         | range",
      "0                | number",
      "1000             | number",
      "1-9999           | number",
      "(2)              | part-of-what",
      "all, (2)         | unreadable"})
  void whatCannotBeReadIsToldAndNeverGuessed(String typed, String reason) {
    Faults faults = new Faults();
    ArticleReader.read(faults, "articles", typed);
    assertThat(faults.fields()).singleElement().satisfies(fault -> {
      assertThat(fault.field()).isEqualTo("articles");
      assertThat(fault.message().key()).isEqualTo("transposition.articles." + reason);
    });
  }

  @Test
  void aTextWithoutEndIsRefused() {
    Faults faults = new Faults();
    ArticleReader.read(faults, "articles", "1, ".repeat(1000));
    ArticleReader.read(faults, "articles", "1(1-900), 2(1-900), 3(1-900)");
    assertThat(faults.fields()).extracting(field -> field.message().key())
        .containsExactly("refusal.too-long", "transposition.articles.too-many");
  }

  @Test
  void aWholeArticleCoversItsPartsAndNotTheOtherWayRound() {
    assertThat(read("1-8").without(read("1-7, 8(2)")).toString()).isEqualTo("8");
    assertThat(read("7(2)(a), 9").without(read("7")).toString()).isEqualTo("9");
    assertThat(read("9 bis").without(read("9")).toString()).isEqualTo("9 bis");
    assertThat(read("1-40, annex I").without(read("all"))).isEqualTo(ArticleSet.NONE);
    assertThat(read("all").without(read("1-40"))).isEqualTo(read("all"));
  }

  @Test
  void twoSetsMakeOne() {
    assertThat(read("1-3").plus(read("3-6, annex II")).toString()).isEqualTo("1-6, annex II");
  }

  @Test
  void aSetIsSaidInTheReadersLanguage() {
    ArticleSet set = read("1-5, 9 bis, annex I, annex II(3)");
    assertThat(Catalogue.texts().say(Language.NL, set.said())).isEqualTo("art. 1-5, art. 9 bis, bijlage I, bijlage II(3)");
    assertThat(Catalogue.texts().say(Language.FR, read("all").said())).isEqualTo("toute la directive");
  }

  @Test
  void whatIsSaidOfASetIsReadAsThatSet() {
    for (Language language : Language.values()) {
      for (ArticleSet set : List.of(read("1-5, 7(2)(a), 9 bis, annex I, annex II(3)"), read("all"), read("annex"))) {
        assertThat(read(Catalogue.texts().say(language, set.said()))).as(language.name()).isEqualTo(set);
      }
    }
  }

  private static ArticleSet read(String text) {
    Faults faults = new Faults();
    ArticleSet set = ArticleReader.read(faults, "articles", text);
    assertThat(faults.fields()).as(text).isEqualTo(List.of());
    return set;
  }
}
