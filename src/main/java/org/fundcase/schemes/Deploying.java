package org.fundcase.schemes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.flowable.app.api.AppRepositoryService;
import org.flowable.app.api.repository.AppDeploymentBuilder;

/**
 * One app deployment per scheme version: file, tables and case models together, so that everything a case was begun
 * with stays together. An unchanged set of files is not deployed again.
 */
record Deploying(AppRepositoryService repository) {

    private static final String SCHEME_FILE = "scheme.yaml";

    /** @return the id of the deployment that holds exactly these files */
    String deploy(SchemeSource source, Map<String, TableFile> tables, Map<String, byte[]> models) {
        AppDeploymentBuilder deployment = repository
                .createDeployment()
                .name(source.scheme("").schemeVersion().toString())
                .enableDuplicateFiltering()
                .addBytes(SCHEME_FILE, source.bytes());
        tables.forEach((name, table) -> deployment.addBytes(name, table.bytes()));
        models.forEach(deployment::addBytes);
        return deployment.deploy().getId();
    }

    /** The scheme as it was deployed. */
    Scheme scheme(String deployment) {
        try (InputStream file = repository.getResourceAsStream(deployment, SCHEME_FILE)) {
            byte[] bytes = file.readAllBytes();
            RowedYaml yaml = RowedYaml.of(Path.of(deployment, SCHEME_FILE), bytes);
            return new SchemeSource(yaml, bytes).scheme(deployment);
        } catch (IOException e) {
            throw new UncheckedIOException("Deployment " + deployment + " holds no readable scheme", e);
        }
    }
}
