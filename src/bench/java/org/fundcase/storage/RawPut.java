package org.fundcase.storage;

import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.fundcase.bench.Report;
import org.fundcase.bench.Site;
import org.fundcase.kernel.Sha256;

/**
 * Writes a file to the store of a site and does nothing else: no look at its content, no row. Bare, nobody checks that
 * the bytes arrived; checked, they are written with their SHA-256, which the store compares.
 */
@FunctionalInterface
public interface RawPut {

    void put(Path file) throws Exception;

    static RawPut bare(Site site) {
        StorageSettings settings = site.bean(StorageSettings.class);
        return settings.s3().endpoint().isBlank()
                ? intoFolder(Path.of(settings.folder()))
                : overHttp(settings.s3(), false);
    }

    static RawPut checked(Site site) {
        StorageSettings settings = site.bean(StorageSettings.class);
        return settings.s3().endpoint().isBlank()
                ? hashedIntoFolder(Path.of(settings.folder()))
                : overHttp(settings.s3(), true);
    }

    private static RawPut hashedIntoFolder(Path folder) {
        return file -> {
            Path target = folder.resolve("raw-" + UUID.randomUUID());
            MessageDigest digest = Sha256.digest();
            ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 20);
            try (FileChannel from = FileChannel.open(file);
                    FileChannel to =
                            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                while (from.read(chunk.clear()) >= 0) {
                    digest.update(chunk.flip());
                    to.write(chunk.rewind());
                }
                digest.digest();
                to.force(true);
            }
        };
    }

    private static RawPut intoFolder(Path folder) {
        return file -> {
            Path target = folder.resolve("raw-" + UUID.randomUUID());
            try (FileChannel from = FileChannel.open(file);
                    FileChannel to =
                            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                from.transferTo(0, from.size(), to);
                to.force(true);
            }
        };
    }

    private static RawPut overHttp(StorageSettings.S3 settings, boolean isChecked) {
        MinioClient signer = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
        HttpClient client = HttpClient.newHttpClient();
        return file -> {
            String url = signer.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(Http.Method.PUT)
                    .bucket(settings.bucket())
                    .object("raw/" + UUID.randomUUID())
                    .build());
            HttpRequest.Builder put =
                    HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofFile(file));
            if (isChecked) {
                put.header("x-amz-checksum-sha256", Base64.getEncoder().encodeToString(hash(file)));
            }
            HttpResponse<Void> answer = client.send(put.build(), HttpResponse.BodyHandlers.discarding());
            Report.requireSame(answer.statusCode(), 200, "answer of the store");
        };
    }

    private static byte[] hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel bytes = FileChannel.open(file)) {
            ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 20);
            while (bytes.read(chunk.clear()) >= 0) {
                digest.update(chunk.flip());
            }
        }
        return digest.digest();
    }
}
