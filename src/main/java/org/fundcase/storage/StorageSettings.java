package org.fundcase.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where objects are kept.
 *
 * @param folder the folder store's root; used when {@code s3.endpoint} is empty
 * @param s3 any S3-compatible store
 */
@ConfigurationProperties("fundcase.storage")
record StorageSettings(String folder, S3 s3) {

    /**
     * @param endpoint for example {@code https://minio.example:9000}; empty for the folder store
     * @param region the bucket's region
     * @param bucket made on start if it does not exist
     */
    record S3(String endpoint, String region, String bucket, String accessKey, String secretKey) {}
}
