package org.fundcase.workflow;

import java.util.Optional;
import java.util.UUID;
import org.flowable.cmmn.api.CmmnRuntimeService;
import org.fundcase.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Tells a running case something through its listeners. */
@Component
class Signals {

    private final CmmnRuntimeService runtime;

    Signals(CmmnRuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @throws Refusal conflict if the case does not listen for it now */
    void send(UUID caseId, Signal signal) {
        String listener = Optional.ofNullable(runtime.createUserEventListenerInstanceQuery()
                        .caseInstanceId(caseId.toString())
                        .elementId(signal.id())
                        .stateAvailable()
                        .singleResult())
                .orElseThrow(() -> Refusal.conflict("not-now", "现在的环节不能这样办理，可能已被别人办过。请刷新后再看。"))
                .getId();
        runtime.completeUserEventListenerInstance(listener);
    }
}
