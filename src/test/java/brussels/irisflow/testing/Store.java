package brussels.irisflow.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * A room's tables and entities on a PostgreSQL of their own, without the rest of the application: whether the mapping fits
 * the migration, and what is found again after it was stored.
 */
public final class Store implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final EntityManagerFactory factory;
  private final TransactionTemplate transaction;
  private final EntityManager entities;

  /** Runs these migrations in order and checks the entities of the package against them. */
  public Store(String entityPackage, String... migrations) {
    try {
      server = EmbeddedPostgres.start();
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
    DataSource source = server.getPostgresDatabase();
    for (String migration : migrations) {
      new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + migration)).execute(source);
    }
    LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
    bean.setDataSource(source);
    bean.setPackagesToScan(entityPackage);
    bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
    bean.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "validate", "hibernate.physical_naming_strategy",
        CamelCaseToUnderscoresNamingStrategy.class.getName(), "hibernate.implicit_naming_strategy",
        "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy"));
    bean.afterPropertiesSet();
    factory = bean.getObject();
    transaction = new TransactionTemplate(new JpaTransactionManager(factory));
    entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
  }

  /** Does this in a transaction of its own with a repository of this type. */
  public <R, T> T with(Class<R> repository, Function<R, T> act) {
    R nouns = new JpaRepositoryFactory(entities).getRepository(repository);
    return transaction.execute(status -> act.apply(nouns));
  }

  @Override
  public void close() throws IOException {
    factory.close();
    server.close();
  }
}
