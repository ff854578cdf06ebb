package org.fundcase.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Any S3-compatible store by plain S3 calls. A write carries its SHA-256, which the server checks, and
 * {@code If-None-Match: *}, so the first writer wins and nothing is read back.
 */
final class S3Store implements ObjectStore {

    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchObject");
    private static final Set<String> PRESENT = Set.of("PreconditionFailed", "ConditionalRequestConflict");

    private final MinioClient client;
    /** The plain PUT, which carries a SHA-256 of ours; the convenient one computes a checksum of its own kind. */
    private final MinioAsyncClient writer;

    private final String bucket;

    S3Store(StorageSettings.S3 settings) throws IOException {
        this.client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
        this.writer = MinioAsyncClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
        this.bucket = settings.bucket();
        makeBucket();
    }

    @Override
    public void put(String key, Path file, String sha256) throws IOException {
        Http.Headers headers = new Http.Headers(Map.of(
                "If-None-Match",
                "*",
                Http.Headers.X_AMZ_CHECKSUM_SHA256,
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256))));
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            PutObjectAPIArgs write = PutObjectAPIArgs.builder()
                    .bucket(bucket)
                    .object(Keys.checked(key))
                    .headers(headers)
                    .file(bytes, bytes.length())
                    .build();
            writer.putObject(write).join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof MinioException refused) || !isOneOf(PRESENT, refused)) {
                throw new IOException("The object store did not take " + key, e);
            }
        }
    }

    @Override
    public Incoming receive(InputStream body, Path folder) throws IOException {
        return Incoming.of(Files.createTempFile(folder, "s3-", ".part"), body, false);
    }

    @Override
    public void put(String key, Incoming bytes) throws IOException {
        put(key, bytes.file(), bytes.sha256());
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return client.getObject(GetObjectArgs.builder()
                    .bucket(bucket)
                    .object(Keys.checked(key))
                    .build());
        } catch (MinioException e) {
            throw isOneOf(ABSENT, e) ? new NoSuchFileException(key) : new IOException("Could not open " + key, e);
        }
    }

    @Override
    public boolean contains(String key) throws IOException {
        try {
            client.statObject(StatObjectArgs.builder()
                    .bucket(bucket)
                    .object(Keys.checked(key))
                    .build());
            return true;
        } catch (MinioException e) {
            if (isOneOf(ABSENT, e)) {
                return false;
            }
            throw new IOException("Could not look up " + key, e);
        }
    }

    @Override
    public Stream<String> keys(String prefix) {
        ListObjectsArgs all = ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(prefix)
                .recursive(true)
                .build();
        return StreamSupport.stream(client.listObjects(all).spliterator(), false)
                .map(result -> {
                    try {
                        return result.get().objectName();
                    } catch (MinioException e) {
                        throw new IllegalStateException("The object store could not be listed", e);
                    }
                });
    }

    @Override
    public void remove(String key) throws IOException {
        try {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(bucket)
                    .object(Keys.checked(key))
                    .build());
        } catch (MinioException e) {
            throw new IOException("Could not remove " + key, e);
        }
    }

    private void makeBucket() throws IOException {
        try {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
        } catch (MinioException e) {
            throw new IOException("The object store's bucket " + bucket + " cannot be reached or made", e);
        }
    }

    private static boolean isOneOf(Set<String> codes, MinioException e) {
        return e instanceof ErrorResponseException response
                && codes.contains(response.errorResponse().code());
    }
}
