package org.fundcase.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract against a real MinIO server; where none could be built, against S3Proxy, which the log says. */
class S3StoreIT extends ObjectStoreContract {

    private static S3Server server;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    ObjectStore store() throws IOException {
        return new S3Store(server.settings());
    }
}
