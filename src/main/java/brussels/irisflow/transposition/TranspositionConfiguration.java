package brussels.irisflow.transposition;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of this room known. */
@Configuration
@EnableConfigurationProperties(CellarSettings.class)
class TranspositionConfiguration {
}
