package brussels.irisflow.transposition;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How directives are fetched from the Publications Office itself.
 *
 * @param enabled whether it is done at all; off as long as nobody says otherwise
 * @param endpoint the address that answers SPARQL queries
 * @param timeout how long one answer may take
 * @param attempts how often it is tried
 * @param backOff the wait after the first failure; doubled after each further one
 */
@ConfigurationProperties("irisflow.cellar")
record CellarSettings(@DefaultValue("false") boolean enabled,
    @DefaultValue("https://publications.europa.eu/webapi/rdf/sparql") URI endpoint, @DefaultValue("PT60S") Duration timeout,
    @DefaultValue("4") int attempts, @DefaultValue("PT2S") Duration backOff) {
}
