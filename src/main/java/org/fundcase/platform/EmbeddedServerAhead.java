package org.fundcase.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the embedded PostgreSQL while the context is still looking for its beans: unpacking and first start take some
 * seconds that need not be waited for. Where the context fails before it uses the server, the server is ended here.
 */
public class EmbeddedServerAhead implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        DatabaseSettings settings = Binder.get(context.getEnvironment())
                .bind("fundcase.database", DatabaseSettings.class)
                .get();
        if (!settings.isEmbedded()) {
            return;
        }
        CompletableFuture<EmbeddedServer> server = new CompletableFuture<>();
        Thread starter = new Thread(() -> start(settings, server), "embedded-postgresql");
        starter.start();
        context.registerBean("embeddedServer", EmbeddedServer.class, () -> started(server));
        context.addApplicationListener(endedOnFailure(server));
    }

    private static void start(DatabaseSettings settings, CompletableFuture<EmbeddedServer> server) {
        try {
            server.complete(new EmbeddedServer(settings));
        } catch (Throwable failed) {
            // Whatever it is, whoever waits for the server has to learn of it.
            server.completeExceptionally(failed);
        }
    }

    private static EmbeddedServer started(CompletableFuture<EmbeddedServer> server) {
        try {
            return server.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static ApplicationListener<ApplicationFailedEvent> endedOnFailure(
            CompletableFuture<EmbeddedServer> server) {
        return failed -> server.thenAccept(EmbeddedServer::close);
    }
}
