package org.fundcase.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the database is and who we are in it.
 *
 * @param url JDBC URL of an external server; empty for the embedded one
 * @param embedded the embedded server
 * @param owner owns the tables, used by migrations only
 * @param application what the application runs as
 * @param reader reads only
 */
@ConfigurationProperties("fundcase.database")
record DatabaseSettings(String url, Embedded embedded, Login owner, Login application, Login reader) {

    /**
     * @param directory its data folder
     * @param binaries where the server's programs are unpacked
     * @param port 0 for a free one
     */
    record Embedded(String directory, String binaries, int port) {}

    record Login(String username, String password) {}

    boolean isEmbedded() {
        return url.isBlank();
    }
}
