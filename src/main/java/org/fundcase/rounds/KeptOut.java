package org.fundcase.rounds;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Words;

/** Who may not be selected today, though the application was handed in in order: another room knows why. */
public interface KeptOut {

    /** By application, with the reason; no entry for who may be selected. */
    Map<UUID, Words> of(Collection<UUID> cases);
}
