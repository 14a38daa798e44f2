package brussels.irisflow.mandate;

import java.time.LocalDate;

/** A mandate has ended: what is still under way for it need not go on. Published in the transaction that ends it. */
public record MandateEnded(String mandate, EndReason reason, LocalDate on) {
}
