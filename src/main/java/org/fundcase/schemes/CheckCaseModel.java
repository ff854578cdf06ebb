package org.fundcase.schemes;

import java.nio.file.Path;

/** Looks at a case model before it is deployed with a scheme; the room that runs cases knows what it can run. */
public interface CheckCaseModel {

    /**
     * @param file for the message
     * @throws RuntimeException naming file, row, element and reason; the start ends
     */
    void check(Path file, byte[] model);
}
