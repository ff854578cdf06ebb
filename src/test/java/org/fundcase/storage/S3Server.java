package org.fundcase.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/**
 * An S3 server on a free loopback port. {@code src/build/setup.sh} built the MinIO binary; without it S3Proxy
 * stands in, which keeps the whole contract too.
 */
public final class S3Server implements AutoCloseable {

    private static final String ACCESS = "test-access";
    private static final String SECRET = "test-secret-key";

    private static final String TEST_BUCKET = "fundcase-test";
    private static final String APPLICATION_BUCKET = "fundcase";

    private final String endpoint;
    private final boolean isMinio;
    private final AutoCloseable stop;

    private S3Server(String endpoint, boolean isMinio, AutoCloseable stop) {
        this.isMinio = isMinio;
        this.endpoint = endpoint;
        this.stop = stop;
    }

    public static S3Server start() throws Exception {
        String binary = minioBinary();
        int port = freePort();
        String endpoint = "http://127.0.0.1:" + port;
        if (!binary.isBlank() && Files.isExecutable(Path.of(binary))) {
            return minio(binary, endpoint, port);
        }
        System.out.println("S3 contract: no MinIO server could be built here, S3Proxy stands in.");
        return s3Proxy(endpoint);
    }

    /** The stand-in keeps its objects in this JVM, so a time that it takes says nothing. */
    public boolean isMinio() {
        return isMinio;
    }

    public String endpoint() {
        return endpoint;
    }

    StorageSettings.S3 settings() {
        return new StorageSettings.S3(endpoint, "us-east-1", TEST_BUCKET, ACCESS, SECRET);
    }

    /** For an application that is to keep its objects here. */
    public List<String> applicationSettings() {
        return List.of(
                "--fundcase.storage.s3.endpoint=" + endpoint,
                "--fundcase.storage.s3.bucket=" + APPLICATION_BUCKET,
                "--fundcase.storage.s3.access-key=" + ACCESS,
                "--fundcase.storage.s3.secret-key=" + SECRET);
    }

    @Override
    public void close() throws Exception {
        stop.close();
    }

    private static S3Server minio(String binary, String endpoint, int port) throws Exception {
        Path data =
                Files.createDirectories(Path.of("target/test", UUID.randomUUID().toString(), "minio"));
        ProcessBuilder builder = new ProcessBuilder(
                binary,
                "server",
                "--quiet",
                "--address",
                "127.0.0.1:" + port,
                data.toAbsolutePath().toString());
        builder.environment().put("MINIO_ROOT_USER", ACCESS);
        builder.environment().put("MINIO_ROOT_PASSWORD", SECRET);
        builder.environment().put("MINIO_UPDATE", "off");
        builder.redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("minio.log").toFile());
        Process process = builder.start();
        awaitLive(endpoint + "/minio/health/live");
        System.out.println("S3 contract: real MinIO server.");
        return new S3Server(endpoint, true, () -> {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        });
    }

    private static S3Server s3Proxy(String endpoint) throws Exception {
        BlobStoreContext context = ContextBuilder.newBuilder("transient")
                .credentials(ACCESS, SECRET)
                .build(BlobStoreContext.class);
        // S3Proxy knows no regions, so it refuses to make a bucket for a client that names one.
        for (String bucket : List.of(TEST_BUCKET, APPLICATION_BUCKET)) {
            context.getBlobStore().createContainerInLocation(null, bucket);
        }
        S3Proxy proxy = S3Proxy.builder()
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS, SECRET)
                .endpoint(URI.create(endpoint))
                .blobStore(context.getBlobStore())
                .build();
        proxy.start();
        return new S3Server(endpoint, false, proxy::stop);
    }

    private static String minioBinary() throws IOException {
        Path setup = Path.of("target/setup.properties");
        Properties properties = new Properties();
        if (Files.exists(setup)) {
            try (InputStream in = Files.newInputStream(setup)) {
                properties.load(in);
            }
        }
        return properties.getProperty("minio", "");
    }

    private static void awaitLive(String url) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)) {
            try {
                if (client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        throw new IllegalStateException("MinIO did not come up at " + url);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
