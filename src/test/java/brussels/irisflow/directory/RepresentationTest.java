package brussels.irisflow.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.language.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who may represent an institution when, without database and engine. */
class RepresentationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  private final List<Correspondent> all = new ArrayList<>();
  private final Representation representation = new Representation("LB", all, name -> "Mx " + name);

  @Test
  void oneIsFirstAndSeveralAreSubstitutes() {
    appoint("ann", Rank.FIRST, "2026-01-01", null);
    appoint("bo", Rank.SUBSTITUTE, "2026-01-01", null);
    appoint("cem", Rank.SUBSTITUTE, "2026-03-01", "2026-12-31");
    assertThat(all).hasSize(3);
  }

  @Test
  void twoAreNeverFirstOnTheSameDay() {
    appoint("ann", Rank.FIRST, "2026-01-01", "2026-10-31");
    refused(() -> appoint("bo", Rank.FIRST, "2026-10-31", null), "rank", "directory.correspondent.first-taken");
    appoint("bo", Rank.FIRST, "2026-11-01", null);
    refused(() -> appoint("cem", Rank.FIRST, "2025-01-01", null), "rank", "directory.correspondent.first-taken");
    appoint("cem", Rank.FIRST, "2025-01-01", "2025-12-31");
  }

  @Test
  void nobodyRepresentsTheInstitutionTwice() {
    appoint("ann", Rank.FIRST, "2026-01-01", null);
    refused(() -> appoint("ann", Rank.SUBSTITUTE, "2026-06-01", null), "person", "directory.correspondent.twice");
  }

  @Test
  void nothingEndsBeforeItBegins() {
    refused(() -> appoint("ann", Rank.FIRST, "2026-05-02", "2026-05-01"), "until", "directory.span.backward");
    appoint("ann", Rank.FIRST, "2026-05-02", "2026-12-31");
    refused(() -> representation.end(all.get(0), LocalDate.of(2026, 5, 1), TODAY), "until", "directory.span.backward");
    representation.end(all.get(0), LocalDate.of(2026, 5, 2), TODAY);
    assertThat(all.get(0).until()).isEqualTo("2026-05-02");
  }

  @Test
  void anEndCanBeMovedButNotIntoAnotherFirst() {
    appoint("ann", Rank.FIRST, "2026-01-01", "2026-10-31");
    appoint("bo", Rank.FIRST, "2026-12-01", null);
    representation.end(all.get(0), LocalDate.of(2026, 11, 30), TODAY);
    refused(() -> representation.end(all.get(0), LocalDate.of(2026, 12, 1), TODAY), "until", "directory.correspondent.runs-into");
    assertThat(all.get(0).until()).isEqualTo("2026-11-30");
  }

  @Test
  void whatIsOverStaysAsItWas() {
    appoint("ann", Rank.FIRST, "2026-01-01", "2026-10-04");
    assertThatThrownBy(() -> representation.end(all.get(0), TODAY, TODAY)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.STATE));
  }

  @Test
  void daysThatCannotBeRightAreRefused() {
    refused(() -> appoint("ann", Rank.FIRST, "1926-05-02", null), "from", "directory.span.implausible");
    refused(() -> appoint("ann", Rank.FIRST, "2026-05-02", "2226-05-02"), "until", "directory.span.implausible");
    refused(() -> appoint("ann", Rank.FIRST, null, null), "from", "refusal.required");
  }

  private void appoint(String person, Rank rank, String from, String until) {
    all.add(representation.appoint(person, rank, day(from), day(until), TODAY));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static void refused(ThrowingCallable action, String field, String key) {
    assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly(field);
      assertThat(refusal.fields().get(0).message().key()).isEqualTo(key);
    });
  }
}
