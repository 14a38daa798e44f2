package brussels.irisflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What HR changes in a decision table changes what happens: one row of each table. */
class MandateTablesTest extends MandateTest {

  @Autowired
  private RepositoryService repository;
  @Autowired
  private MandatePeriods periods;

  /** Runs with an edited table, and puts the table back. */
  private void edited(String table, String from, String to, Runnable check) throws IOException {
    String path = "bpmn/mandate/" + table + ".dmn";
    String text = Files.readString(Path.of(path));
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    String deployment = repository.createDeployment().name("edited")
        .addString(path, text.substring(0, at) + to + text.substring(at + from.length())).deploy().getId();
    try {
      check.run();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  void anotherMonthInTheTableOpensTheMidTermEvaluationInAnotherMonth() throws IOException {
    edited("evaluation-periods", "<text>24</text>", "<text>18</text>", () -> {
      String reference = inOffice("holder");
      assertThat(date(reference, "MID_TERM_OPENS").due()).isEqualTo(START.plusMonths(18));
      assertThat(date(reference, "MID_TERM_DECIDED").due()).isEqualTo(START.plusMonths(30));
      as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
    });
  }

  @Test
  void theAuthoritiesHaveRowsOfTheirOwn() throws IOException {
    String row = "<outputEntry id=\"UnitedCollegeMidTermOpensMonths\">\n          <text>";
    edited("evaluation-periods", row + "24", row + "20", () -> {
      String reference = open(new NewMandate("Leidend ambtenaar (test)", null, MandateGrade.A6, "GGC", "holder-2", LanguageRole.NL,
          MandateAuthority.UNITED_COLLEGE, START, null, List.of(), null, null, null));
      travelTo(START.plusDays(1));
      assertThat(date(reference, "MID_TERM_OPENS").due()).isEqualTo(START.plusMonths(20));
      assertThat(periods.evaluation(MandateAuthority.GOVERNMENT, EvaluationKind.MID_TERM).opensMonths()).isEqualTo(24);
      as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
    });
  }

  @Test
  void anotherLengthInTheTableEndsMandatesOnAnotherDay() throws IOException {
    edited("mandate-periods", "<text>5</text>", "<text>6</text>", () -> {
      String reference = open(wanted("holder", START));
      assertThat(mandates.find(reference).orElseThrow().end()).isEqualTo(LocalDate.of(2032, 10, 4));
      as("hr", () -> mandates.endEarly(reference, EndReason.WITHDRAWN, today(), "brief"));
    });
  }

  @Test
  void aMentionThatTheTableMakesHarmlessNoLongerEndsAMandate() throws IOException {
    assertThat(periods.consequence(MandateAuthority.GOVERNMENT, EvaluationKind.FINAL, "UNFAVOURABLE").ends()).isTrue();
    edited("mention-consequences", "<text>true</text>\n        </outputEntry>\n        <outputEntry id=\"UnfavourableRenewable\">",
        "<text>false</text>\n        </outputEntry>\n        <outputEntry id=\"UnfavourableRenewable\">", () -> {
          String reference = inOffice("holder");
          travelTo(START.plusMonths(24).plusDays(1));
          isEvaluated(reference, EvaluationKind.MID_TERM, "UNFAVOURABLE");
          assertThat(phase(reference)).isNotEqualTo(MandatePhase.ENDED);
          as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, today(), "brief"));
        });
  }
}
