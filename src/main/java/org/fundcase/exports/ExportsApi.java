package org.fundcase.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundcase.accounts.SignedIn;
import org.fundcase.web.SavedFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists as spreadsheets for programs. */
@Tag(name = "exports")
@RestController
@RequestMapping("/api/v1/exports")
class ExportsApi {

    private final SaveList saving;
    private final MessageSource messages;

    ExportsApi(SaveList saving, MessageSource messages) {
        this.saving = saving;
        this.messages = messages;
    }

    /** @param columns names with their headings in the reader's language */
    @Schema(name = "ExportedList")
    record Shown(String list, String title, List<Heading> columns) {}

    @Schema(name = "ExportedColumn")
    record Heading(String name, String heading) {}

    @Operation(operationId = "listExports", summary = "The lists that can be saved, with their columns")
    @GetMapping
    List<Shown> all(Locale language) {
        return saving.all().stream()
                .map(list -> new Shown(
                        list.key(),
                        said("export." + list.key(), language),
                        list.columns().stream()
                                .map(column -> new Heading(column.label(), said(column.label(), language)))
                                .toList()))
                .toList();
    }

    @Operation(
            operationId = "saveList",
            summary = "A list as XLSX; parameters other than columns narrow it as they do its page")
    @GetMapping("/{list}")
    ResponseEntity<byte[]> save(
            @PathVariable String list,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam Map<String, String> params,
            Locale language,
            @AuthenticationPrincipal SignedIn me) {
        List<String> wanted = columns.isEmpty()
                ? saving.get(list).columns().stream()
                        .map(column -> column.label())
                        .toList()
                : columns;
        byte[] file = saving.save(list, wanted, ExportPages.conditions(params), me, language);
        return SavedFile.of(list + ".xlsx", ExportPages.XLSX, file);
    }

    private String said(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
