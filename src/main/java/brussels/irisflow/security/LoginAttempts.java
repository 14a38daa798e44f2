package brussels.irisflow.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Slows down whoever tries passwords. After {@value #FEW} wrong ones for an account from one address within five minutes,
 * further attempts from there fail without being looked at until the oldest is five minutes past; after {@value #MANY} from
 * anywhere, attempts from everywhere. The wait ends by itself and is not made longer by trying on, so that nobody can be kept
 * out for good. A right password forgets the wrong ones of its address.
 *
 * <p>Kept in memory, in each application for itself: a restart forgets it. Behind a proxy addresses are the proxy's unless it
 * is trusted ({@code server.forward-headers-strategy}).
 */
@Component
class LoginAttempts {

  static final int FEW = 8;
  static final int MANY = 60;
  private static final Duration WINDOW = Duration.ofMinutes(5);
  /** Whoever tries many names fills no more memory than this. */
  private static final int MOST_KEYS = 20_000;
  private static final int LONGEST_NAME = 64;

  private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
  private final Clock clock;

  LoginAttempts(Clock clock) {
    this.clock = clock;
  }

  /** Whether attempts for this account, from where the present request comes, have to wait. */
  boolean mustWait(String account) {
    return recent(here(account)) >= FEW || recent(anywhere(account)) >= MANY;
  }

  @EventListener
  void failed(AuthenticationFailureBadCredentialsEvent event) {
    String account = event.getAuthentication().getName();
    if (!mustWait(account)) {
      note(here(account));
      note(anywhere(account));
    }
  }

  @EventListener
  void succeeded(AuthenticationSuccessEvent event) {
    failures.remove(here(event.getAuthentication().getName()));
  }

  private void note(String key) {
    if (failures.size() >= MOST_KEYS) {
      failures.keySet().forEach(this::recent);
    }
    if (failures.size() < MOST_KEYS) {
      failures.compute(key, (same, past) -> {
        Deque<Instant> noted = past == null ? new ArrayDeque<>() : past;
        noted.addLast(clock.instant());
        return noted;
      });
    }
  }

  /** How many failures count now; forgets those that do not, also those of a clock that was set back. */
  private int recent(String key) {
    Instant now = clock.instant();
    Deque<Instant> left = failures.computeIfPresent(key, (same, past) -> {
      past.removeIf(at -> at.isAfter(now) || at.isBefore(now.minus(WINDOW)));
      return past.isEmpty() ? null : past;
    });
    return left == null ? 0 : left.size();
  }

  private static String anywhere(String account) {
    String name = account.toLowerCase(Locale.ROOT);
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static String here(String account) {
    return anywhere(account) + " " + address();
  }

  private static String address() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
      HttpServletRequest request = attributes.getRequest();
      return request.getRemoteAddr();
    }
    return "";
  }
}
