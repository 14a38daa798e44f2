package brussels.irisflow.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demonstration.
 *
 * @param folder where the database keeps its data; empty for a temporary folder that is removed at the end
 * @param people whether the demo people are there
 * @param files whether demo files are opened at the first start
 * @param smtpPort the port of the mail server, 0 for any free one
 */
@ConfigurationProperties("irisflow.demo")
record DemoProperties(Path folder, @DefaultValue("true") boolean people, @DefaultValue("true") boolean files,
    @DefaultValue("0") int smtpPort) {
}
