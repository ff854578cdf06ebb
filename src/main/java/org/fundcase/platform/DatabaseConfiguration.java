package org.fundcase.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two doors into one database: the owner for migrations, the application role for everything else. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String OPTIONS = "currentSchema=fundcase&tcpKeepAlive=true&connectTimeout=10"
            + "&reWriteBatchedInserts=true&options=-c%20timezone=Asia/Shanghai";
    /** What the application asks for is answered in a minute, or given up. */
    private static final String BOUNDED =
            "%20-c%20statement_timeout=60000%20-c%20idle_in_transaction_session_timeout=120000&socketTimeout=120";
    /** A migration of a large database takes as long as it takes, and one connection waits for the other meanwhile. */
    private static final String PATIENT =
            "%20-c%20statement_timeout=0%20-c%20idle_in_transaction_session_timeout=0&socketTimeout=0";

    /**
     * The address every data source is made from.
     *
     * @param url without user and options
     */
    record Address(String url) {

        private String with(String patience) {
            return url + (url.contains("?") ? "&" : "?") + OPTIONS + patience;
        }
    }

    @Bean
    @ConditionalOnExpression("'${fundcase.database.url:}'.isBlank()")
    Address embeddedAddress(EmbeddedServer server) {
        return new Address(server.url());
    }

    @Bean
    @ConditionalOnExpression("!'${fundcase.database.url:}'.isBlank()")
    Address externalAddress(DatabaseSettings settings) {
        return new Address(settings.url());
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Address address, DatabaseSettings settings) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(address.with(PATIENT));
        owner.setUser(settings.owner().username());
        owner.setPassword(settings.owner().password());
        EmbeddedServer.requireDurable(owner);
        return owner;
    }

    @Bean
    @Primary
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Address address, DatabaseSettings settings) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("fundcase");
        source.setJdbcUrl(address.with(BOUNDED));
        source.setUsername(settings.application().username());
        source.setPassword(settings.application().password());
        return source;
    }
}
