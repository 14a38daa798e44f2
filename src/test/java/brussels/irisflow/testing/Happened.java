package brussels.irisflow.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the rooms have published, for tests; also the place where a test steps into a running transaction to see what another
 * one does meanwhile.
 */
@Component
public class Happened {

  private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
  private volatile Consumer<Object> meanwhile;

  @EventListener(condition = "#event.class.name.startsWith('brussels.irisflow.')")
  void heard(Object event) {
    events.add(event);
    if (meanwhile != null) {
      meanwhile.accept(event);
    }
  }

  public void forget() {
    events.clear();
    meanwhile = null;
  }

  /** Calls this with every event, inside the transaction that publishes it. */
  public void meanwhile(Consumer<Object> action) {
    this.meanwhile = action;
  }

  /** The events of a type, in the order in which they were published. */
  public <E> List<E> of(Class<E> type) {
    return List.copyOf(events).stream().filter(type::isInstance).map(type::cast).toList();
  }
}
