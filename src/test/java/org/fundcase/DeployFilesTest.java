package org.fundcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What config/deploy sets, the application knows; what production demands, config/deploy sets. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("config/deploy");
    private static final Path SETTINGS = Path.of("src/main/resources/application.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\bFUNDCASE_[A-Z0-9_]+\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(fundcase\\.[a-z0-9.-]+)");
    private static final Set<String> DEMANDED = Set.of(
            "FUNDCASE_DATABASE_URL",
            "FUNDCASE_DATABASE_OWNER_PASSWORD",
            "FUNDCASE_DATABASE_APPLICATION_PASSWORD",
            "FUNDCASE_DATABASE_READER_PASSWORD",
            "FUNDCASE_STORAGE_S3_ENDPOINT",
            "FUNDCASE_STORAGE_S3_ACCESSKEY",
            "FUNDCASE_STORAGE_S3_SECRETKEY");

    @Test
    void everyVariableIsAKeyOfTheApplication() throws IOException {
        Set<String> known = known();
        assertThat(known).contains("FUNDCASE_STORAGE_S3_ACCESSKEY", "FUNDCASE_REPLICA");
        for (String file : List.of("compose.yaml", "kubernetes/fundcase.yaml", "env.example")) {
            assertThat(variables(file)).as(file).isNotEmpty().isSubsetOf(known);
        }
    }

    @Test
    void bothWaysSetWhatProductionDemands() throws IOException {
        for (String file : List.of("compose.yaml", "kubernetes/fundcase.yaml")) {
            assertThat(variables(file)).as(file).containsAll(DEMANDED);
            assertThat(Files.readString(DEPLOY.resolve(file))).contains("SPRING_PROFILES_ACTIVE: production");
        }
    }

    @Test
    void theComposeFileKnowsItsOwnParts() throws IOException {
        Map<?, ?> compose = (Map<?, ?>) yaml("compose.yaml").get(0);
        Map<?, ?> services = (Map<?, ?>) compose.get("services");
        assertThat(services.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder("postgres", "minio", "fundcase", "nginx");
        String all = Files.readString(DEPLOY.resolve("compose.yaml"));
        for (String mounted : List.of("postgres-roles.sh", "database-roles.sql", "nginx.conf")) {
            assertThat(all).contains("./" + mounted + ":");
            assertThat(DEPLOY.resolve(mounted)).exists();
        }
        assertThat(Files.readString(DEPLOY.resolve("env.example")).lines().filter(line -> line.endsWith("=")))
                .allSatisfy(line -> assertThat(all).contains("${" + line.replace("=", ":?}")));
    }

    @Test
    void theManifestsAreWholeAndProbeWhatTheApplicationServes() throws IOException {
        List<Object> manifests = yaml("kubernetes/fundcase.yaml");
        assertThat(manifests)
                .extracting(manifest -> String.valueOf(((Map<?, ?>) manifest).get("kind")))
                .containsExactly("Namespace", "ConfigMap", "StatefulSet", "Service", "PodDisruptionBudget", "Ingress");
        assertThat(manifests).allSatisfy(manifest -> assertThat(((Map<?, ?>) manifest).containsKey("apiVersion"))
                .isTrue());
        assertThat(Files.readString(DEPLOY.resolve("kubernetes/fundcase.yaml")))
                .contains("/actuator/health/liveness", "/actuator/health/readiness");
        assertThat(settings()).containsEntry("management.endpoint.health.probes.enabled", true);
    }

    @Test
    void theProxyLetsThroughWhatTheApplicationTakesAndSaysTrulyWhoCalls() throws IOException {
        String nginx = Files.readString(DEPLOY.resolve("nginx.conf"));
        assertThat(settings()).containsEntry("spring.servlet.multipart.max-request-size", "60MB");
        assertThat(nginx)
                .contains("client_max_body_size 60m;", "X-Forwarded-For $remote_addr;", "X-Forwarded-Proto $scheme;")
                .doesNotContain("$proxy_add_x_forwarded_for");
        assertThat(nginx.chars().filter(c -> c == '{').count())
                .isEqualTo(nginx.chars().filter(c -> c == '}').count());
        assertThat(settings()).containsEntry("server.forward-headers-strategy", "native");
    }

    @Test
    void theRolesOfTheScriptAreThoseOfTheSettings() throws IOException {
        String script = Files.readString(DEPLOY.resolve("postgres-roles.sh"));
        String roles = Files.readString(DEPLOY.resolve("database-roles.sql"));
        for (String role : List.of("owner", "application", "reader")) {
            assertThat(script).contains("-v " + role + "_password=");
            assertThat(roles).contains(":'" + role + "_password'");
            assertThat(roles).contains("CREATE ROLE " + settings().get("fundcase.database." + role + ".username"));
        }
    }

    private static Set<String> variables(String file) throws IOException {
        return VARIABLE.matcher(Files.readString(DEPLOY.resolve(file)))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the environment spells them: no dashes, points as underscores. */
    private static Set<String> known() throws IOException {
        Stream<String> read =
                PLACEHOLDER.matcher(Files.readString(SETTINGS)).results().map(found -> found.group(1));
        return Stream.concat(settings().keySet().stream().map(String::valueOf), read)
                .filter(key -> key.startsWith("fundcase."))
                .map(key -> key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Properties settings() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new Resource[] {new FileSystemResource(SETTINGS)});
        return Objects.requireNonNull(yaml.getObject());
    }

    private static List<Object> yaml(String file) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(
                        yaml.loadAll(Files.readString(DEPLOY.resolve(file))).spliterator(), false)
                .toList();
    }
}
