/// Everything that keeps something: one store fulfils every port.
package typealias Store = InboxStore & TurnStore & OutboxStore & BotStore & PersonStore & JobStore & MediaStore
    & MemoryStore & VectorStore & RelationshipStore & OutreachStore & InsightStore & UpkeepStore
