package org.fundcase.documents;

import java.util.UUID;
import org.fundcase.documents.reading.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What the slots of a case ask for, as the scheme of the case says it. */
public interface AskedKinds {

    /** Null where the slot asks for nothing that is told apart, or nobody knows the case. */
    @Nullable DocumentKind of(UUID caseId, String slot);
}
