package org.fundcase.kernel;

import java.nio.file.Path;

/**
 * The folder that holds {@code config/}, {@code processes/} and {@code templates/}: what a policy expert edits.
 *
 * @param folder absolute
 */
public record Home(Path folder) {

    public Path resolve(String relative) {
        return folder.resolve(relative);
    }
}
