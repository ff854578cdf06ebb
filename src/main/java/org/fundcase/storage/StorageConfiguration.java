package org.fundcase.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store: S3 where an endpoint is set, else the folder. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    ObjectStore objectStore(StorageSettings settings) throws IOException {
        return settings.s3().endpoint().isBlank()
                ? new FolderStore(Path.of(settings.folder()))
                : new S3Store(settings.s3());
    }
}
