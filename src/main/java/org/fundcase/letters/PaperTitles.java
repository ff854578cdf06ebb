package org.fundcase.letters;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.fundcase.kernel.Home;
import org.fundcase.schemes.Scheme;
import org.springframework.stereotype.Component;

/**
 * What a paper is called under a scheme: as its own {@code templates/<scheme>/titles.properties} says, which stands beside
 * the template of that paper, else as the kind says.
 */
@Component
class PaperTitles {

    private final Home home;

    PaperTitles(Home home) {
        this.home = home;
    }

    String of(LetterKind kind, Scheme scheme) {
        Path own = home.resolve("templates").resolve(scheme.id()).resolve("titles.properties");
        if (!Files.exists(own)) {
            return kind.title();
        }
        Properties titles = new Properties();
        try (Reader words = Files.newBufferedReader(own)) {
            titles.load(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles.getProperty(kind.name(), kind.title());
    }
}
