package org.fundcase.schemes;

import java.nio.file.Path;
import java.util.Set;

/** Looks at a case model before it is deployed with a scheme; the room that runs cases knows what it can run. */
public interface CheckCaseModel {

    /**
     * @param file for the message
     * @throws RuntimeException naming file, row, element and reason; the start ends
     */
    void check(Path file, byte[] model);

    /** The plan items of a model, already checked, that are work of an office: a scheme must say whose. */
    Set<String> officeStages(byte[] model);

    /** Those of them that the model leaves out for a municipal unit (市级单位). */
    Set<String> stagesLeftOutForMunicipalUnits(byte[] model);
}
