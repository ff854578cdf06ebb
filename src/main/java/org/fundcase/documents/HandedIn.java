package org.fundcase.documents;

import java.util.UUID;

/** Whether an application was ever handed in; until then its documents are its enterprise's alone. */
public interface HandedIn {

    boolean isHandedIn(UUID caseId);
}
