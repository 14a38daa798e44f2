package brussels.irisflow.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms as people write them, and what they mean. */
class TermReaderTest {

  /** A meaning in short: CONTINUOUS, EVERY 2, ON 2025-11, MID_TERM, RELATIVE, BY COURT, NEED, BEFORE; "BY ?" is an unknown calendar. */
  static String said(List<Term> terms) {
    return terms.stream().map(TermReaderTest::said).collect(Collectors.joining(" + "));
  }

  private static String said(Term term) {
    return switch (term.type()) {
      case CONTINUOUS -> "CONTINUOUS";
      case RECURRING -> "EVERY " + term.timesPerYear();
      case FIXED_DATE -> "ON " + String.join("/", term.dates());
      case RELATIVE -> term.milestone() == null ? "RELATIVE" : term.milestone().name();
      case EXTERNAL_CALENDAR -> "BY " + (term.calendar() == null ? "?" : term.calendar());
      case EVENT_TRIGGERED -> term.timing().isEmpty() ? "NEED" : term.timing().stream().map(Enum::name).collect(Collectors.joining("&"));
    };
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      doorlopend | CONTINUOUS
      Doorlopend. | CONTINUOUS
      continu | CONTINUOUS
      Permanent | CONTINUOUS
      Het hele jaar | CONTINUOUS
      Het hele jaar - afhankelijk van de mogelijkheden | CONTINUOUS
      gedurende het hele mandaat | CONTINUOUS
      tijdens het mandaat | CONTINUOUS
      doorlopend vanaf januari 2026 | CONTINUOUS
      doorlopend tot het einde van het mandaat | CONTINUOUS
      en continu | CONTINUOUS
      Toute l’année | CONTINUOUS
      toute l'année, en fonction des possibilités | CONTINUOUS
      tout au long du mandat | CONTINUOUS
      gedurende de hele looptijd van het mandaat | CONTINUOUS
      durant l’ensemble du mandat | CONTINUOUS
      op kwartaalbasis | EVERY 4.0
      tous les trimestres | EVERY 4.0
      pendant toute la durée du mandat | CONTINUOUS
      de manière continue | CONTINUOUS
      jaarlijks | EVERY 1.0
      elk jaar in maart | EVERY 1.0
      elk jaar | EVERY 1.0
      par an | EVERY 1.0
      Jaarlijks tegen 31 maart | EVERY 1.0
      één keer per jaar | EVERY 1.0
      minstens 1x per jaar | EVERY 1.0
      tweejaarlijks | EVERY 0.5
      om de twee jaar | EVERY 0.5
      halfjaarlijks | EVERY 2.0
      half-jaarlijks | EVERY 2.0
      tweemaal per jaar | EVERY 2.0
      2 x per jaar | EVERY 2.0
      2x/jaar | EVERY 2.0
      Ten minste twee keer per jaar. | EVERY 2.0
      per semester | EVERY 2.0
      elk semester | EVERY 2.0
      om de zes maanden | EVERY 2.0
      per kwartaal | EVERY 4.0
      driemaandelijks | EVERY 4.0
      elk trimester | EVERY 4.0
      om de 3 maanden | EVERY 4.0
      vier keer per jaar | EVERY 4.0
      maandelijks | EVERY 12.0
      annuellement | EVERY 1.0
      chaque année pour le 31 mars | EVERY 1.0
      une fois par an | EVERY 1.0
      Annuel | EVERY 1.0
      tous les ans | EVERY 1.0
      bisannuel | EVERY 0.5
      biennal | EVERY 0.5
      tous les deux ans | EVERY 0.5
      semestriel | EVERY 2.0
      semestriellement | EVERY 2.0
      deux fois par an au moins | EVERY 2.0
      2 fois/an | EVERY 2.0
      trimestriellement | EVERY 4.0
      tous les trois mois | EVERY 4.0
      par trimestre | EVERY 4.0
      """)
  void whatComesBack(String text, String meaning) {
    assertThat(said(TermReader.read(text))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      november 2025 | ON 2025-11
      eind 2025 | ON 2025-12
      tegen eind 2025 | ON 2025-12
      31/12/2025 | ON 2025-12-31
      31.12.2025 | ON 2025-12-31
      1 maart 2026 | ON 2026-03-01
      uiterlijk op 1 maart 2026 | ON 2026-03-01
      2026 | ON 2026
      In 2026 | ON 2026
      Q2 2026 | ON 2026-06
      2026-Q3 | ON 2026-09
      tweede kwartaal 2026 | ON 2026-06
      eerste semester 2026 | ON 2026-06
      2e semester van 2026 | ON 2026-12
      midden 2026 | ON 2026-06
      begin 2027 | ON 2027-01
      eind maart 2026 | ON 2026-03
      vóór november 2026 | ON 2026-11
      november 2025 en oktober 2027 | ON 2025-11 + ON 2027-10
      niveau 1: november 2025; niveau 2: oktober 2027 | ON 2025-11 + ON 2027-10
      31 maart en 30 september 2026 | ON 2026-03-31 + ON 2026-09-30
      2025, 2026 en 2027 | ON 2025 + ON 2026 + ON 2027
      2026-2028 | ON 2026/2028
      tussen 2026 en 2028 | ON 2026/2028
      van maart tot juni 2026 | ON 2026-03/2026-06
      fin 2025 | ON 2025-12
      vóór de zomer van 2027 | ON 2027-06
      avant l'été 2027 | ON 2027-06
      KW4 2026 | ON 2026-12
      eind '27 | ON 2027-12
      4e trim. 2026 | ON 2026-12
      1er sem. 2027 | ON 2027-06
      au plus tard fin juin 2026 | ON 2026-06
      le 1er mars 2026 | ON 2026-03-01
      2e trimestre 2026 | ON 2026-06
      premier semestre de 2026 | ON 2026-06
      mi-2026 | ON 2026-06
      août 2026 | ON 2026-08
      pour le 31 décembre 2027 | ON 2027-12-31
      décembre 2026 et décembre 2028 | ON 2026-12 + ON 2028-12
      entre 2026 et 2028 | ON 2026/2028
      du 1er janvier 2026 au 30 juin 2026 | ON 2026-01-01/2026-06-30
      31-12-'28 | ON 2028-12-31
      pour la fin de l'année 2027 | ON 2027-12
      tegen het einde van het jaar 2027 | ON 2027-12
      """)
  void whatHasADate(String text, String meaning) {
    assertThat(said(TermReader.read(text))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Voor te leggen vóór de evaluatie halverwege het mandaat. | MID_TERM
      mid-term | MID_TERM
      halverwege het mandaat | MID_TERM
      tegen de tussentijdse evaluatie | MID_TERM
      à mi-mandat | MID_TERM
      pour l’évaluation intermédiaire | MID_TERM
      einde mandaat | END
      op het einde van de mandaatperiode | END
      mid-mandaat | MID_TERM
      op het einde van het mandaat | END
      uiterlijk zes maanden vóór het einde van het mandaat | END
      eindevaluatie | END
      fin de mandat | END
      à la fin du mandat | END
      au terme du mandat | END
      halverwege en op het einde van het mandaat | MID_TERM + END
      à mi-mandat et en fin de mandat | MID_TERM + END
      einde mandaat (2029) | END
      binnen 6 maanden na aanstelling | RELATIVE
      binnen de zes maanden na de ambtsaanvaarding | RELATIVE
      dans les six mois de la désignation | RELATIVE
      dans les 6 mois suivant l’entrée en fonction | RELATIVE
      eerste jaar van het mandaat | RELATIVE
      binnen de 15 dagen na ontvangst van de klacht | AFTER
      binnen zes maanden na de goedkeuring van het plan | AFTER
      dans les 30 jours de la réception de la demande | AFTER
      dès l’entrée en vigueur de l’arrêté | AFTER
      dans les 10 jours ouvrables après réception | AFTER
      naar behoefte | NEED
      indien nodig | NEED
      ad hoc | NEED
      naar gelang de behoefte en mogelijkheden | NEED
      selon les besoins | NEED
      au besoin | NEED
      le cas échéant | NEED
      Twee keer per jaar voor de algemene vergaderingen en naar behoefte voor de ad hoc/thematische vergaderingen | EVERY 2.0 + NEED
      Deux fois par an pour les réunions générales et selon les besoins pour les réunions ad hoc/thématiques | EVERY 2.0 + NEED
      jaarlijks en naar behoefte | EVERY 1.0 + NEED
      annuellement (et au besoin) | EVERY 1.0 + NEED
      Vóór en na elke zending | BEFORE&AFTER
      voor en na elke ontvangst van een delegatie | BEFORE&AFTER
      Na elke zending | AFTER
      vóór elke vergadering | BEFORE
      avant et après chaque mission | BEFORE&AFTER
      après chaque réunion | AFTER
      avant chaque visite | BEFORE
      na goedkeuring door de Regering | AFTER
      bij elke wijziging | NEED
      Volgens het opgestelde tijdschema in het kader van de omzetting. | BY TRANSPOSITION
      Volgens het tijdschema dat in de inbreukprocedure is vastgesteld | BY INFRINGEMENT
      Volgens het tijdschema dat in de procedure voor het Hof is vastgesteld. | BY COURT
      Naargelang de bekrachtigingstermijnen | BY RATIFICATION
      Volgens de ministeriële omzendbrieven en beslissingen van de BHR. | BY CIRCULARS
      modaliteiten bepaald in de overeenkomsten | BY AGREEMENTS
      Afhankelijk van de Europese en internationale kalender | BY EU_INTERNATIONAL
      Selon le calendrier établi dans le cadre de la transposition | BY TRANSPOSITION
      Selon le calendrier fixé dans la procédure d’infraction | BY INFRINGEMENT
      Selon le calendrier fixé dans la procédure devant la Cour | BY COURT
      En fonction des délais de ratification | BY RATIFICATION
      Selon les circulaires ministérielles et les décisions du GRBC | BY CIRCULARS
      modalités fixées dans les conventions | BY AGREEMENTS
      En fonction du calendrier européen et international | BY EU_INTERNATIONAL
      volgens de omzettingskalender | BY TRANSPOSITION
      volgens de planning van de samenwerkingsakkoorden | BY AGREEMENTS
      selon l’agenda international | BY EU_INTERNATIONAL
      volgens de jaarlijkse omzendbrief | BY CIRCULARS
      dans le mois qui suit chaque mission | AFTER
      18 maanden | RELATIVE
      3 ans | RELATIVE
      dès que possible | BY ?
      volgens planning | BY ?
      te bepalen | BY ?
      """)
  void whatWaitsForSomething(String text, String meaning) {
    assertThat(said(TermReader.read(text))).isEqualTo(meaning);
  }

  @Test
  void eachTermKeepsItsOwnWords() {
    assertThat(TermReader.read("Twee keer per jaar voor de algemene vergaderingen en naar behoefte voor de andere")).extracting(Term::text)
        .containsExactly("Twee keer per jaar voor de algemene vergaderingen", "naar behoefte voor de andere");
    assertThat(TermReader.read("nieuw voorstel:\n- deel 1: november 2025\n- deel 2: oktober 2027")).extracting(Term::text)
        .containsExactly("nieuw voorstel: deel 1: november 2025", "nieuw voorstel: deel 2: oktober 2027");
  }

  @Test
  void nothingIsNoTerm() {
    assertThat(TermReader.read(" ")).isEmpty();
    assertThat(TermReader.read(null)).isEmpty();
  }

  @Test
  void anImpossibleDayIsTheMonthAtLeast() {
    assertThat(said(TermReader.read("31 februari 2026"))).isEqualTo("ON 2026-02");
    assertThat(said(TermReader.read("30/02/2026"))).isEqualTo("ON 2026-02");
  }
}
