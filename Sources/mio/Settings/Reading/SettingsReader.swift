import Domain
import Foundation

/// Reads values out of `bots.json` and collects everything that is wrong on the way.
///
/// A function that answers `nil` for a field that is there has noted why.
struct SettingsReader {
    /// What messages call the file.
    let file: String
    /// Turns strings into the values they stand for.
    let values: ValueResolver
    /// The presets that exist; `nil` leaves them unchecked.
    let presets: PresetCatalog?
    /// Whether tokens and keys may be missing.
    let credentials: CredentialRule
    /// What is wrong, in the order in which it was found.
    private(set) var problems: [SettingsProblem] = []
    /// The files that values name with `file:`.
    private(set) var namedFiles: Set<String> = []

    /// A reader that has read nothing.
    init(file: String, values: ValueResolver, presets: PresetCatalog?, credentials: CredentialRule) {
        self.file = file
        self.values = values
        self.presets = presets
        self.credentials = credentials
    }

    /// Notes a problem of `field`.
    mutating func refuse(_ field: SettingsField, _ message: String) {
        refuse(at: field.node.position, path: field.path, message)
    }

    /// Notes a problem somewhere in the file.
    mutating func refuse(at position: TextPosition, path: String, _ message: String) {
        problems.append(SettingsProblem(file: file, position: position, path: path, message: message))
    }

    // MARK: - Shapes

    /// The object at `field`, its unknown keys refused.
    mutating func object(_ field: SettingsField, keys: [String]) -> SettingsObject? {
        guard case .object(let members) = field.node.value else {
            refuse(field, "must be an object in braces, is \(field.node.value.kind)")
            return nil
        }
        for member in members where !keys.contains(member.key) {
            let message = "unknown key \(Quotation(member.key)); known here: \(keys.joined(separator: ", "))"
            refuse(at: member.keyPosition, path: field.path, message)
        }
        return SettingsObject(field, members: members)
    }

    /// The elements of the array at `field`.
    mutating func list(_ field: SettingsField) -> [SettingsField]? {
        guard case .array(let nodes) = field.node.value else {
            refuse(field, "must be a list in brackets, is \(field.node.value.kind)")
            return nil
        }
        return nodes.enumerated().map { field.element($0.offset, $0.element) }
    }

    /// The field `key`; its absence is refused with the reason why it is needed.
    mutating func required(_ key: String, of object: SettingsObject, _ reason: String) -> SettingsField? {
        if let field = object[key] { return field }
        refuse(object.field, "\(key) is missing; \(reason)")
        return nil
    }

    // MARK: - Scalars

    /// The boolean at `field`.
    mutating func bool(_ field: SettingsField) -> Bool? {
        guard case .bool(let value) = field.node.value else {
            refuse(field, "must be true or false, is \(field.node.value.kind)")
            return nil
        }
        return value
    }

    /// The number at `field` as it is written.
    mutating func number(_ field: SettingsField) -> String? {
        guard case .number(let text) = field.node.value else {
            refuse(field, "must be a number, is \(field.node.value.kind)")
            return nil
        }
        return text
    }

    /// The string at `field`, never empty, its variables and files read.
    mutating func text(_ field: SettingsField) -> SettingsText? {
        do throws(ValueFailure) {
            return try resolved(field)
        } catch {
            refuse(field, error.message)
            return nil
        }
    }

    /// The secret at `field`; with optional credentials `nil`, and no problem, when its source is missing.
    mutating func secretText(_ field: SettingsField) -> String? {
        do throws(ValueFailure) {
            return try resolved(field)?.value
        } catch {
            if credentials == .required || !error.isAbsence { refuse(field, error.message) }
            return nil
        }
    }

    /// One of a few words at `field`.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ field: SettingsField) -> Choice? {
        guard let text = text(field) else { return nil }
        if let choice = Choice(rawValue: text.value) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        refuse(field, "\(text) is not possible; write one of: \(words)")
        return nil
    }

    /// The string at `field`; `nil` when it is none, which is noted.
    private mutating func resolved(_ field: SettingsField) throws(ValueFailure) -> SettingsText? {
        guard case .string(let written) = field.node.value else {
            refuse(field, "must be a string, is \(field.node.value.kind)")
            return nil
        }
        if let path = try values.filePath(in: written) { namedFiles.insert(path) }
        return SettingsText(value: try values.resolve(written), written: written)
    }
}
