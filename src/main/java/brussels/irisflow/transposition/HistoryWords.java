package brussels.irisflow.transposition;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.legislation.BlockCause;
import brussels.irisflow.legislation.StepHistoryView;
import brussels.irisflow.legislation.StepView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts the history of a dossier and of its steps into sentences.
 *
 * @param institutions the names of institutions by their code
 * @param measures the titles of the dossier's measures by their id
 */
record HistoryWords(Map<String, Trilingual> institutions, Map<UUID, String> measures) {

  /** One line of the dossier's history: what happened, to which measure, from what to what, and why. */
  Message say(TranspositionHistoryView event) {
    List<Object> details = new ArrayList<>();
    if (event.measure() != null) {
      details.add(Message.of("transposition.history.quoted", measures.getOrDefault(event.measure(), "")));
    }
    Object before = value(event.kind(), event.before());
    Object after = value(event.kind(), event.after());
    if (before != null && after != null) {
      details.add(Message.of("transposition.history.change", before, after));
    } else if (after != null) {
      details.add(after);
    }
    if (event.reason() != null) {
      details.add(event.reason());
    }
    return line(event.kind(), details);
  }

  private static Message line(Enum<?> kind, List<Object> details) {
    return details.isEmpty() ? Message.of("transposition.history.event", kind)
        : Message.of("transposition.history.event-with", kind, details);
  }

  /** What stands in the history as a code, a date in ISO form or articles. */
  private Object value(TranspositionEventKind kind, String stored) {
    if (stored == null || stored.isBlank()) {
      return null;
    }
    return switch (kind) {
      case OPENED, ANALYSED, MEASURE_ADDED, MEASURE_DROPPED, TAKEN_OVER -> null;
      case COMPETENCE_DECIDED, LEAD_CHANGED, MEASURE_HANDED_OVER -> institution(stored);
      case CONTRIBUTORS_CHANGED -> Arrays.stream(stored.split(",")).map(this::institution).toList();
      case NOT_CONCERNED -> constant(Competence.class, stored);
      case DELAY_EXPLAINED -> constant(BlockCause.class, stored);
      case NOTIFICATION_PREPARED -> constant(Coverage.class, stored);
      case ARTICLES_LISTED, MEASURE_SPLIT -> ArticleReader.read(new Faults(), "articles", stored).said();
      case ETA_CHANGED, DEADLINE_MOVED, DEADLINE_PASSED, NOTIFICATION_TRANSMITTED, TRANSPOSED, TRANSPOSED_BY_BELGIUM ->
          LocalDate.parse(stored);
      case PLAN_AGREED, PLAN_RETURNED, NOTIFICATION_AGREED, NOTIFICATION_RETURNED, ANNULLED, WITHDRAWN -> stored;
    };
  }

  /** One line of a step's history: what happened and on which day, what it produced, what it was before, and why. */
  Message say(StepHistoryView event) {
    List<Object> details = new ArrayList<>();
    Stream.of(event.on(), event.reference(), event.opinion(), event.cause(), entity(event.entity())).filter(Objects::nonNull)
        .forEach(details::add);
    List<Object> former = Stream.of(event.formerOn(), event.formerReference(), event.formerOpinion()).filter(Objects::nonNull)
        .map(Object.class::cast).toList();
    if (!former.isEmpty()) {
      details.add(Message.of("transposition.history.formerly", former));
    }
    if (event.reason() != null) {
      details.add(event.reason());
    }
    return line(event.kind(), details);
  }

  /** Why a step stands where it stands: the cause, whom it waits for, the reason; null when there is nothing to say. */
  Object note(StepView step) {
    List<Object> said = new ArrayList<>();
    switch (step.state()) {
      case BLOCKED -> said.add(Message.of("transposition.step.blocked", Objects.requireNonNullElse(step.cause(), BlockCause.OTHER),
          step.since()));
      case WAITING -> said.add(Message.of("transposition.step.waiting", entity(step.entity()), step.since()));
      case RETURNED -> said.add(Message.of("transposition.step.returned", step.since()));
      default -> {
      }
    }
    if (step.reason() != null) {
      said.add(step.reason());
    }
    return said.isEmpty() ? null : said.size() == 1 ? said.get(0) : Message.of("transposition.step.because", said.get(0), said.get(1));
  }

  /** The name of an institution; its code where there is no such institution. */
  Trilingual institution(String code) {
    return institutions.getOrDefault(code, Trilingual.same(code));
  }

  private static Object entity(String stored) {
    return stored == null ? null : constant(BelgianEntity.class, stored);
  }

  private static <E extends Enum<E>> Object constant(Class<E> type, String stored) {
    return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(stored)).map(Object.class::cast).findFirst()
        .orElse(stored);
  }
}
