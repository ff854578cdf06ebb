package org.fundcase.storage;

import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.fundcase.bench.Report;
import org.fundcase.bench.Site;

/** Writes a file to the store of a site and does nothing else: no hash, no check, no row. */
@FunctionalInterface
public interface RawPut {

    void put(Path file) throws Exception;

    static RawPut of(Site site) {
        StorageSettings settings = site.bean(StorageSettings.class);
        return settings.s3().endpoint().isBlank() ? intoFolder(Path.of(settings.folder())) : overHttp(settings.s3());
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

    private static RawPut overHttp(StorageSettings.S3 settings) {
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
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .PUT(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            Report.requireSame(answer.statusCode(), 200, "answer of the store");
        };
    }
}
