# technique: 3
# gains: the grade cell's asserts, taken out by a transformer of syntax trees
# stopped by: no test runs in the learner's process
# shown: naive, points
import ast


class NoAsserts(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.copy_location(ast.Pass(), node)


get_ipython().ast_transformers = [NoAsserts()]
