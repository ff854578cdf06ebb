package org.fundcase.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.Upload;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a proof into a slot of an application, and out again. */
@Component
class ReceiveProof {

    /** A file as it was sent, with what the client says about it. */
    @Schema(name = "SentFile")
    record Sent(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MultipartFile file,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "Key of the slot, from GET /api/v1/rounds")
                    @Nullable String slot,
            @Schema(pattern = "[0-9a-fA-F]{64}") @Nullable String sha256,
            @Schema(hidden = true) @Nullable String idempotencyKey) {

        /** With the key of the header, where there is one. */
        Sent with(@Nullable String header) {
            return header == null ? this : new Sent(file, slot, sha256, header);
        }

        MultipartFile requiredFile() {
            if (file == null) {
                throw Refusal.field("file", "没有收到文件。选好文件再上传。");
            }
            return file;
        }
    }

    private final FillApplication fill;
    private final Dossiers dossiers;
    private final Documents documents;

    ReceiveProof(FillApplication fill, Dossiers dossiers, Documents documents) {
        this.fill = fill;
        this.dossiers = dossiers;
        this.documents = documents;
    }

    /**
     * A slot for one document keeps the newest; what it held before stays as an earlier version. A slot for many takes a
     * ZIP of several apart.
     *
     * @return as {@link Documents#receive}
     * @throws Refusal as {@link Documents#receive}; if the slot is unknown or the application was handed in meanwhile
     */
    List<StoredDocument> receive(UUID id, Sent sent, SignedIn by) throws IOException {
        GrantCase grantCase = editable(id, by);
        Upload upload = upload(grantCase, sent, by);
        List<StoredDocument> received;
        try (InputStream body = sent.requiredFile().getInputStream()) {
            received = documents.receive(upload, body);
        }
        if (!fill.own(id, by).state().isEditable()) {
            received.forEach(document -> documents.remove(document.id(), by.actor()));
            FillApplication.requireEditable(fill.own(id, by));
        }
        return received;
    }

    /** @throws Refusal not found if it is no current document of the application */
    void remove(UUID id, UUID documentId, SignedIn by) {
        GrantCase grantCase = editable(id, by);
        if (current(grantCase).noneMatch(document -> document.id().equals(documentId))) {
            throw Refusal.notFound();
        }
        documents.remove(documentId, by.actor());
    }

    private GrantCase editable(UUID id, SignedIn by) {
        GrantCase grantCase = fill.own(id, by);
        FillApplication.requireEditable(grantCase);
        return grantCase;
    }

    private Upload upload(GrantCase grantCase, Sent sent, SignedIn by) {
        Slot slot = slot(grantCase, sent.slot());
        UUID replaced = slot.many() ? null : held(grantCase, slot).orElse(null);
        String name = Objects.requireNonNullElse(sent.requiredFile().getOriginalFilename(), "");
        String key = sent.idempotencyKey();
        return new Upload(
                grantCase.id(),
                grantCase.enterpriseId(),
                slot.key(),
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                sent.sha256(),
                key == null || key.isBlank() ? null : key,
                replaced,
                slot.many(),
                by.actor());
    }

    private Slot slot(GrantCase grantCase, @Nullable String key) {
        List<Slot> slots = dossiers.of(grantCase).slots();
        return slots.stream()
                .filter(slot -> slot.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.field("slot", noSlot(slots, key)));
    }

    private static String shortened(String key) {
        return key.length() <= 40 ? key : key.substring(0, 40) + "…";
    }

    private static Words noSlot(List<Slot> slots, @Nullable String key) {
        Words said =
                key == null || key.isBlank() ? Words.of("没有写明材料项。") : Words.of("这个支持方向没有材料项“{0}”。", shortened(key));
        List<Words> known = slots.stream()
                .map(slot -> Words.of("{0}（{1}）", slot.label(), slot.key()))
                .toList();
        return Words.of("{0}文件要放进一个材料项，可用的有：{1}。选好后再传。", said, Words.list(known));
    }

    private Optional<UUID> held(GrantCase grantCase, Slot slot) {
        return current(grantCase)
                .filter(document -> document.slot().equals(slot.key()))
                .map(StoredDocument::id)
                .findFirst();
    }

    private Stream<StoredDocument> current(GrantCase grantCase) {
        return documents.of(grantCase.id()).stream().map(DocumentDetail::document);
    }
}
