package brussels.irisflow.dossier;

import brussels.irisflow.engine.DossierCards;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds and closes dossiers, and keeps their parties. */
@Service
@Transactional
public class Dossiers implements DossierCards {

  private final DossierTable table;
  private final References references;
  private final DossierLog log;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Dossiers(DossierTable table, References references, DossierLog log, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.references = references;
    this.log = log;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Opens a dossier under the next reference of its kind. */
  public Dossier open(DossierKind kind, Trilingual title, boolean confidential) {
    Dossier dossier = table.save(new Dossier(references.next(kind.prefix()), kind, title, confidential, clock.instant()));
    table.flush();
    log.note(dossier.reference(), Message.of("dossier.log.opened"));
    return dossier;
  }

  /** The dossier, whoever asks: rooms that show it to people ask {@link DossierAccess} first. */
  @Transactional(readOnly = true)
  public Optional<Dossier> find(String reference) {
    return table.findById(reference);
  }

  /** Like {@link #find}, refusing with 404 when there is none. */
  @Transactional(readOnly = true)
  public Dossier get(String reference) {
    return table.findById(reference).orElseThrow(Refusal::unknown);
  }

  /** Makes this institution the one that leads, in place of another. */
  public void lead(String reference, String institution) {
    Dossier dossier = get(reference);
    dossier.removeInstitutions(PartyRole.LEAD);
    dossier.add(new Party(PartyRole.LEAD, institution, null, null));
  }

  /** Sets which institutions have this part, in place of those that had it. */
  public void institutions(String reference, PartyRole role, Collection<String> institutions) {
    Dossier dossier = get(reference);
    dossier.removeInstitutions(role);
    institutions.forEach(institution -> dossier.add(new Party(role, institution, null, null)));
  }

  /** Adds an institution with this part; does nothing when it has it already. */
  public void addInstitution(String reference, PartyRole role, String institution) {
    get(reference).add(new Party(role, institution, null, null));
  }

  /** Lets a group take part; does nothing when it does already. */
  public void involve(String reference, String group) {
    get(reference).add(new Party(PartyRole.INVOLVED, null, group, null));
  }

  /** Lets one person take part. */
  public void involvePerson(String reference, PartyRole role, String person) {
    get(reference).add(new Party(role, null, null, person));
  }

  /** Ends the part of one person: they do not see the dossier any more, unless they have another part in it. */
  public void release(String reference, PartyRole role, String person) {
    get(reference).removePerson(role, person);
  }

  /** Closes the dossier; its log and documents stay. */
  public void close(String reference, Message why) {
    end(reference, DossierStatus.CLOSED, why);
  }

  /** Ends the dossier before its time. */
  public void withdraw(String reference, Message why) {
    end(reference, DossierStatus.WITHDRAWN, why);
  }

  private void end(String reference, DossierStatus status, Message why) {
    get(reference).close(status, clock.instant());
    log.note(reference, why);
    events.publishEvent(new DossierEnded(reference, status));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Card> cards(Collection<String> wanted) {
    Map<String, Card> cards = new HashMap<>();
    if (!wanted.isEmpty()) {
      jdbc.sql("""
              select d.reference, d.title_nl, d.title_fr, d.title_en, i.name_nl, i.name_fr, i.name_en
              from dossier d
              left join dossier_party p on p.dossier = d.reference and p.role = 'LEAD' and p.institution is not null
              left join institution i on i.code = p.institution
              where d.reference in (:wanted)""")
          .param("wanted", wanted)
          .query((row, number) -> new Card(row.getString("reference"),
              new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en")),
              row.getString("name_nl") == null ? null
                  : new Trilingual(row.getString("name_nl"), row.getString("name_fr"), row.getString("name_en")), "/dossiers/" + row.getString("reference")))
          .list().forEach(card -> cards.put(card.reference(), card));
    }
    return cards;
  }
}
