package brussels.irisflow.testing;

import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.dossier.PartyRole;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Dossiers with deadlines for tests of what looks at them: a few through the register, thousands straight into its table. */
public class ManyDeadlines {

  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public ManyDeadlines(Dossiers dossiers, Deadlines deadlines, JdbcClient jdbc, TransactionTemplate transaction) {
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** A European dossier led by an institution. */
  public String dossier(Trilingual title, String lead, boolean confidential) {
    return transaction.execute(status -> {
      String reference = dossiers.open(DossierKind.TRANSPOSITION, title, confidential).reference();
      dossiers.institutions(reference, PartyRole.LEAD, List.of(lead));
      return reference;
    });
  }

  /** A deadline opened in the register. */
  public UUID deadline(String dossier, String kind, Trilingual title, LocalDate due, String institution, String basis) {
    return transaction.execute(status -> deadlines.open(Opening.on(dossier, kind, title, due, Message.text("test"))
        .institution(institution).legalBasis(basis)).id());
  }

  /** Many unwatched deadlines of one dossier, one a day from a day on, a hundred days over and over. */
  public void fill(String dossier, int number, LocalDate from, String institution) {
    jdbc.sql("""
        insert into deadline (id, version, dossier, kind, title_nl, title_fr, title_en, institution, legal_basis, explanation, due,
          status, moves, opened, changed, alerted_until)
        select gen_random_uuid(), 0, :dossier, 'MEASURE', 'Maatregel ' || n, 'Mesure ' || n, 'Measure ' || n, :institution,
          '32026L' || lpad(n::text, 4, '0'), '[]', :from::date + n % 100, 'OPEN', 0, now(), now(), :from::date
        from generate_series(1, :number) n""")
        .param("dossier", dossier).param("institution", institution).param("from", from).param("number", number).update();
  }

  /** Takes them away again, so that other tests do not find them. */
  public void empty(String dossier) {
    jdbc.sql("delete from deadline where dossier = :dossier and wakes is null and not exists"
        + " (select 1 from deadline_change c where c.deadline = deadline.id)").param("dossier", dossier).update();
  }
}
