/// Everything that keeps something: one store fulfils every port.
package typealias Store = InboxStore & GroupStore & TurnStore & OutboxStore & BotStore & PersonStore & LinkStore
    & JobStore & MediaStore & MemoryStore & VectorStore & RelationshipStore & OutreachStore & InsightStore & UpkeepStore
