package brussels.irisflow.transposition;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.Legislation;
import brussels.irisflow.legislation.TrackView;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may change what of a transposition beside the tasks: Brussels International everything; the lead and the institutions
 * that answer for a measure say when they expect to be done, and put right what is recorded of the steps of their acts.
 * Whether the person may see the dossier at all has been asked before.
 */
@Component
@Transactional(readOnly = true)
class TranspositionRights {

  private final Transpositions transpositions;
  private final Legislation legislation;
  private final CurrentPerson current;

  TranspositionRights(Transpositions transpositions, Legislation legislation, CurrentPerson current) {
    this.transpositions = transpositions;
    this.legislation = legislation;
    this.current = current;
  }

  /** The forms that the current person may send now. */
  public Set<String> may(Transposition transposition) {
    Set<String> may = new LinkedHashSet<>();
    boolean open = transposition.status() == TranspositionStatus.OPEN;
    if (open && mayExpect(transposition)) {
      may.add("eta");
    }
    if (!current.in(Groups.BI)) {
      return may;
    }
    if (open) {
      if (transposition.lead() != null) {
        may.addAll(Set.of("lead", "contributors"));
      }
      if (transposition.phase() == TranspositionPhase.MEASURES) {
        may.add("measure");
      }
      may.addAll(Set.of("articles", "annul", "withdraw"));
    } else if (transposition.status() == TranspositionStatus.TRANSPOSED || transposition.status() == TranspositionStatus.NOT_CONCERNED) {
      may.add("belgium");
    }
    return may;
  }

  /** Whether the current person may say when the Region expects to be done. */
  private boolean mayExpect(Transposition transposition) {
    return current.in(Groups.BI) || represents(transposition.lead())
        || transposition.openMeasures().stream().anyMatch(measure -> represents(measure.institution()));
  }

  /** Whether the current person may correct or reopen steps of an act for which this institution answers. */
  public boolean mayRecord(Transposition transposition, String responsible) {
    return current.in(Groups.BI) || represents(transposition.lead()) || represents(responsible);
  }

  /**
   * The provisions whose rows of the correlation table the current person may write: all of them for Brussels International and
   * the lead, those of their agreed measures for others; none once the dossier has ended.
   */
  public ArticleSet mayCorrelate(Transposition transposition) {
    if (transposition.status() != TranspositionStatus.OPEN) {
      return ArticleSet.NONE;
    } else if (current.in(Groups.BI) || represents(transposition.lead())) {
      return new ArticleSet(List.of(Article.ALL));
    }
    return transposition.measures().stream()
        .filter(measure -> measure.state() != MeasureState.PROPOSED && measure.state() != MeasureState.DROPPED)
        .filter(measure -> represents(measure.institution())).map(Measure::articles).reduce(ArticleSet.NONE, ArticleSet::plus);
  }

  private boolean represents(String institution) {
    return institution != null && current.in(Groups.ofInstitution(institution));
  }

  /** Refuses with 403 whoever is not of Brussels International. */
  public void mustCoordinate() {
    current.mustBeIn(Groups.BI);
  }

  /** Refuses with 403 whoever may not say when the Region expects to be done. */
  public void mustExpect(String reference) {
    allow(mayExpect(find(reference)));
  }

  /** Refuses with 404 a step that is not of this dossier, and with 403 whoever may not correct or reopen it. */
  public void mustRecord(String reference, UUID step) {
    TrackView track = legislation.trackOf(step);
    if (!track.dossier().equals(reference)) {
      throw Refusal.unknown();
    }
    allow(mayRecord(find(reference), track.institution()));
  }

  private Transposition find(String reference) {
    return transpositions.findByReference(reference).orElseThrow(Refusal::unknown);
  }

  private static void allow(boolean allowed) {
    if (!allowed) {
      throw Refusal.forbidden();
    }
  }
}
